package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;

/**
 * Assumptions that are set together; the others stay at their base.
 *
 * <pre>{@code
 * Scenario.named("pessimistic").with(impact, 0.1).with(deadweight, 0.5).weighing(0.25);
 * }</pre>
 *
 * @param name the name, not blank
 * @param weight how much it counts beside the others, such as its probability; not negative
 * @param values the value of each assumption that is set, finite
 */
public record Scenario(String name, double weight, ImmutableMap<Assumption, Double> values) {
    /**
     * Checks the scenario.
     *
     * @param name the name, not blank
     * @param weight how much it counts beside the others, finite and not negative
     * @param values the value of each assumption that is set, finite
     */
    public Scenario {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        checkArgument(weight >= 0 && Double.isFinite(weight), "weight must be finite and not negative: %s", weight);
        values.forEach((assumption, value) ->
                checkArgument(Double.isFinite(value), "%s must be finite: %s", assumption, value));
    }

    /**
     * Returns a scenario of weight 1 in which every assumption is at its base.
     *
     * @param name the name, not blank
     * @return the scenario
     */
    public static Scenario named(String name) {
        return new Scenario(name, 1, ImmutableMap.of());
    }

    /**
     * Returns the same with one more assumption set.
     *
     * @param assumption the assumption, not set yet
     * @param value its value, finite
     * @return the scenario
     */
    public Scenario with(Assumption assumption, double value) {
        return new Scenario(
                name,
                weight,
                ImmutableMap.<Assumption, Double>builder()
                        .putAll(values)
                        .put(assumption, value)
                        .buildOrThrow());
    }

    /**
     * Returns the same with another weight.
     *
     * @param newWeight how much it counts beside the others, not negative
     * @return the scenario
     */
    public Scenario weighing(double newWeight) {
        return new Scenario(name, newWeight, values);
    }

    @Override
    public String toString() {
        return name + " (weight " + Numbers.text(weight) + (values.isEmpty() ? "" : "; " + values) + ")";
    }
}
