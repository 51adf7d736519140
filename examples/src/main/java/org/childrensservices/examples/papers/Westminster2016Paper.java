package org.childrensservices.examples.papers;

import static org.childrensservices.examples.papers.Paper.stated;

/** Westminster, August 2016: changes to children's services after two consultations. */
final class Westminster2016Paper {

    private Westminster2016Paper() {}

    static Paper paper() {
        return Paper.of(
                "Westminster",
                "2016-08-11",
                stated(
                        "westminster-consultations",
                        "consultations with families and young people",
                        "January 2015 and January 2016"));
    }
}
