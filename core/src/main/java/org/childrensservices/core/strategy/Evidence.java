package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.childrensservices.core.value.Money;

/**
 * What a report says was done or found. Each kind keeps what the report gives and no more: a share without its number
 * of respondents stays without, and nothing is computed from what is not stated. A quoted number keeps its decimals,
 * for a share of 72.30% says more than one of 72.3%: the two are not equal.
 */
public sealed interface Evidence {

    /**
     * How many there were of something.
     *
     * @param what of what
     * @param count how many
     */
    record Count(String what, long count) implements Evidence {
        /**
         * Checks the count.
         *
         * @param what of what, not blank
         * @param count how many, not negative
         */
        public Count {
            checkText(what);
            checkCount(count);
        }

        @Override
        public String toString() {
            return what + ": " + shown(count);
        }
    }

    /**
     * How many of a group something was so for.
     *
     * @param what what
     * @param count for how many
     * @param group of how many
     */
    record Part(String what, long count, long group) implements Evidence {
        /**
         * Checks the counts.
         *
         * @param what what, not blank
         * @param count for how many, not negative
         * @param group of how many, not below that
         */
        public Part {
            checkText(what);
            checkCount(count);
            checkArgument(count <= group, "count must not be above the group of %s: %s", group, count);
        }

        @Override
        public String toString() {
            return what + ": " + shown(count) + " of " + shown(group);
        }
    }

    /**
     * What share of those asked gave an answer.
     *
     * @param question the question or answer
     * @param percent the share as it is quoted
     * @param respondents how many were asked; empty if that is not stated
     */
    record Survey(String question, BigDecimal percent, Optional<Long> respondents) implements Evidence {
        /**
         * Checks the share.
         *
         * @param question the question or answer, not blank
         * @param percent the share, 0 to 100
         * @param respondents how many were asked, not negative
         */
        public Survey {
            checkText(question);
            checkPercent(percent);
            respondents.ifPresent(Evidence::checkCount);
        }

        @Override
        public String toString() {
            return question + ": " + percent.toPlainString() + "% of "
                    + respondents.map(Evidence::shown).orElse("a number that is not stated");
        }
    }

    /**
     * What share of case audits found something, with a number that the report quotes beside it and does not explain.
     *
     * @param criterion what was found
     * @param percent the share as it is quoted
     * @param quoted the number
     */
    record CaseAudit(String criterion, BigDecimal percent, long quoted) implements Evidence {
        /**
         * Checks the share.
         *
         * @param criterion what was found, not blank
         * @param percent the share, 0 to 100
         * @param quoted the number, not negative
         */
        public CaseAudit {
            checkText(criterion);
            checkPercent(percent);
            checkCount(quoted);
        }

        @Override
        public String toString() {
            return criterion + ": " + percent.toPlainString() + "% (" + quoted + ")";
        }
    }

    /**
     * Events and who came to them.
     *
     * @param name what they were
     * @param events how many there were
     * @param attendances how often somebody came, one person counted each time
     */
    record Events(String name, long events, long attendances) implements Evidence {
        /**
         * Checks the counts.
         *
         * @param name what they were, not blank
         * @param events how many there were, not negative
         * @param attendances how often somebody came, not negative
         */
        public Events {
            checkText(name);
            checkCount(events);
            checkCount(attendances);
        }

        @Override
        public String toString() {
            return name + ": " + shown(attendances) + " attendances at " + shown(events) + " events";
        }
    }

    /**
     * A training or course.
     *
     * @param name the name
     * @param people how many were trained
     */
    record Training(String name, long people) implements Evidence {
        /**
         * Checks the count.
         *
         * @param name the name, not blank
         * @param people how many were trained, not negative
         */
        public Training {
            checkText(name);
            checkCount(people);
        }

        @Override
        public String toString() {
            return name + ": " + shown(people) + " trained";
        }
    }

    /**
     * A pilot.
     *
     * @param name the name
     * @param sites at how many places
     * @param participants how many took part; empty if that is not stated
     * @param years for how many years; empty if that is not stated
     */
    record Pilot(String name, Optional<Long> sites, Optional<Long> participants, Optional<Integer> years)
            implements Evidence {
        /**
         * Checks the counts.
         *
         * @param name the name, not blank
         * @param sites at how many places
         * @param participants how many took part
         * @param years for how many years
         */
        public Pilot {
            checkText(name);
            sites.ifPresent(Evidence::checkCount);
            participants.ifPresent(Evidence::checkCount);
            years.ifPresent(n -> checkCount(n));
        }

        @Override
        public String toString() {
            return name
                    + sites.map(n -> ", sites: " + shown(n)).orElse("")
                    + participants.map(n -> ", participants: " + shown(n)).orElse("")
                    + years.map(n -> ", years: " + n).orElse("");
        }
    }

    /**
     * Money that was given out or received for a purpose.
     *
     * @param name the name
     * @param amount how much
     */
    record Grant(String name, Money amount) implements Evidence {
        /**
         * Checks the grant.
         *
         * @param name the name, not blank
         * @param amount how much
         */
        public Grant {
            checkText(name);
            checkNotNull(amount, "amount");
        }

        @Override
        public String toString() {
            return name + ": " + amount.text();
        }
    }

    /**
     * Things that were given out.
     *
     * @param items what
     * @param count how many
     */
    record Distribution(String items, long count) implements Evidence {
        /**
         * Checks the count.
         *
         * @param items what, not blank
         * @param count how many, not negative
         */
        public Distribution {
            checkText(items);
            checkCount(count);
        }

        @Override
        public String toString() {
            return items + ": " + shown(count) + " distributed";
        }
    }

    /**
     * That everybody of a group was contacted, such as every new mother, without a number.
     *
     * @param group the group
     */
    record EveryoneContacted(String group) implements Evidence {
        /**
         * Checks the group.
         *
         * @param group the group, not blank
         */
        public EveryoneContacted {
            checkText(group);
        }

        @Override
        public String toString() {
            return "every " + group + " contacted";
        }
    }

    /**
     * A figure that a report quotes without what it was computed from.
     *
     * @param what what it measures
     * @param value the value as it is quoted
     * @param unit the unit, such as {@code "per 10,000"}
     */
    record Quoted(String what, BigDecimal value, String unit) implements Evidence {
        /**
         * Checks the figure.
         *
         * @param what what it measures, not blank
         * @param value the value
         * @param unit the unit, not blank
         */
        public Quoted {
            checkText(what);
            checkNotNull(value, "value");
            checkText(unit);
        }

        @Override
        public String toString() {
            return what + ": " + value.toPlainString() + " " + unit;
        }
    }

    private static String shown(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static void checkText(String text) {
        checkArgument(!text.isBlank(), "evidence must say what it is about: '%s'", text);
    }

    private static void checkCount(long count) {
        checkArgument(count >= 0, "count must not be negative: %s", count);
    }

    private static void checkPercent(BigDecimal percent) {
        checkArgument(
                percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0,
                "percent must be 0 to 100: %s",
                percent);
    }
}
