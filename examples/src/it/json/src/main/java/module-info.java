/** What a module needs to say to write and read JSON: the library, and Jackson. */
module consumer {
    requires org.childrensservices.stats;
    requires com.fasterxml.jackson.databind;
}
