package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two benefits that may be one counted twice: the same agency gains, from the same group of children, in the same year,
 * by the same unit cost or by one that contains the other, as SS1.1 contains SS1.1.2. A group that is not stated may be
 * any. It is a question to whoever drew up the lines, and changes no figure.
 *
 * @param first the line that stands first
 * @param second the other line
 */
public record DoubleCount(AppraisalLine first, AppraisalLine second) {
    /**
     * Checks that both lines could be one benefit.
     *
     * @param first the line that stands first
     * @param second the other line
     */
    public DoubleCount {
        checkArgument(mayBeOne(first, second), "lines must overlap: %s and %s", first, second);
    }

    static ImmutableList<DoubleCount> among(List<AppraisalLine> lines) {
        ImmutableList.Builder<DoubleCount> found = ImmutableList.builder();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                if (mayBeOne(lines.get(i), lines.get(j))) {
                    found.add(new DoubleCount(lines.get(i), lines.get(j)));
                }
            }
        }
        return found.build();
    }

    private static boolean mayBeOne(AppraisalLine first, AppraisalLine second) {
        return isBenefit(first)
                && isBenefit(second)
                && first.agency().isPresent()
                && first.agency().equals(second.agency())
                && isSameGroup(first.group(), second.group())
                && first.unitCostCode().isPresent()
                && second.unitCostCode().isPresent()
                && isWithin(first.unitCostCode().get(), second.unitCostCode().get())
                && shareYear(first.flows(), second.flows());
    }

    private static boolean isBenefit(AppraisalLine line) {
        return AppraisalComponent.BENEFITS.contains(line.component());
    }

    private static boolean isSameGroup(Optional<String> first, Optional<String> second) {
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private static boolean isWithin(String first, String second) {
        return first.equals(second) || first.startsWith(second + ".") || second.startsWith(first + ".");
    }

    private static boolean shareYear(CashFlows first, CashFlows second) {
        return IntStream.range(0, Math.min(first.years(), second.years()))
                .anyMatch(year -> first.amounts().get(year).amount().signum() != 0
                        && second.amounts().get(year).amount().signum() != 0);
    }

    @Override
    public String toString() {
        return name(first) + " and " + name(second) + " may be one benefit of "
                + first.agency().orElseThrow() + ", counted twice";
    }

    private static String name(AppraisalLine line) {
        return line.description().orElse(line.component().label()) + " ("
                + line.unitCostCode().orElseThrow() + ")";
    }
}
