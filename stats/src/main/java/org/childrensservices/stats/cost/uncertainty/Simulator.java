package org.childrensservices.stats.cost.uncertainty;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.jspecify.annotations.Nullable;

/** One simulation: blocks of draws, which any thread may take and which all have their place in the result. */
final class Simulator {

    private static final int BLOCK = DrawSequence.BLOCK;
    private static final int REPORTS = 100;

    private final UncertainAppraisal appraisal;
    private final MonteCarlo design;
    private final Supplier<Evaluation> evaluations;
    private final DrawSequence sequence;
    private final double[] netPresentValue;
    private final double[] ratio;
    private final double[] benefitByBlock;
    private final double[] costByBlock;
    private final AtomicInteger nextBlock = new AtomicInteger();
    private final AtomicInteger notFinite = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger notPositive = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private int done;

    private Simulator(UncertainAppraisal appraisal, MonteCarlo design, Supplier<Evaluation> evaluations) {
        this.appraisal = appraisal;
        this.design = design;
        this.evaluations = evaluations;
        this.sequence = new DrawSequence(appraisal, design);
        this.netPresentValue = new double[design.draws()];
        this.ratio = new double[design.draws()];
        int blocks = (design.draws() + BLOCK - 1) / BLOCK;
        this.benefitByBlock = new double[blocks];
        this.costByBlock = new double[blocks];
    }

    static Outcome<Simulation> simulate(
            UncertaintyCalculator calculator, UncertainAppraisal appraisal, MonteCarlo design) {
        return calculator
                .evaluation(appraisal, 1)
                .flatMap(evaluable -> new Simulator(
                                appraisal,
                                design,
                                () -> calculator.evaluation(appraisal, BLOCK).orElseThrow())
                        .simulate(calculator));
    }

    private Outcome<Simulation> simulate(UncertaintyCalculator calculator) {
        List<Thread> helpers = new ArrayList<>();
        for (int thread = 1; thread < Math.min(design.threads(), benefitByBlock.length); thread++) {
            Thread helper = new Thread(this::work, "simulation-" + thread);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        work();
        helpers.forEach(Uninterruptibles::joinUninterruptibly);
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (RuntimeException) thrown;
        }
        if (notFinite.get() < Integer.MAX_VALUE) {
            return UncertaintyCalculator.notFinite("in draw " + notFinite.get());
        }
        BenefitAndCost means = new BenefitAndCost(
                SimulatedValues.sum(benefitByBlock) / design.draws(),
                SimulatedValues.sum(costByBlock) / design.draws());
        Outcome<SimulatedValues> ratios = notPositive.get() == 0
                ? Outcome.of(new SimulatedValues(ratio))
                : Outcome.none(
                        ReasonCode.COST_NOT_POSITIVE,
                        "a ratio needs a cost above zero, which it is not in " + notPositive.get() + " of "
                                + design.draws() + " draws");
        return Outcome.of(new Simulation(
                appraisal,
                calculator.basis(),
                calculator.discounting(),
                design,
                means,
                new SimulatedValues(netPresentValue),
                ratios));
    }

    private void work() {
        try {
            Evaluation evaluation = evaluations.get();
            ImmutableList<double[]> columns = evaluation.columns();
            for (int block = nextBlock.getAndIncrement();
                    block < benefitByBlock.length && failure.get() == null;
                    block = nextBlock.getAndIncrement()) {
                int start = block * BLOCK;
                int size = Math.min(BLOCK, design.draws() - start);
                sequence.fill(columns, start, size);
                evaluation.run(size);
                keep(evaluation, block, start, size);
                report(size);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void keep(Evaluation evaluation, int block, int start, int size) {
        double[] benefit = evaluation.benefit();
        double[] cost = evaluation.cost();
        double benefits = 0;
        double costs = 0;
        int without = 0;
        for (int row = 0; row < size; row++) {
            double net = benefit[row] - cost[row];
            netPresentValue[start + row] = net;
            ratio[start + row] = benefit[row] / cost[row];
            benefits += benefit[row];
            costs += cost[row];
            without += cost[row] > 0 ? 0 : 1;
        }
        benefitByBlock[block] = benefits;
        costByBlock[block] = costs;
        if (without > 0) {
            notPositive.addAndGet(without);
        }
        if (!Double.isFinite(benefits) || !Double.isFinite(costs)) {
            for (int row = 0; row < size; row++) {
                if (!Double.isFinite(benefit[row]) || !Double.isFinite(cost[row])) {
                    notFinite.accumulateAndGet(start + row, Math::min);
                }
            }
        }
    }

    /** One thread at a time, so that what is reported only grows. */
    private synchronized void report(int size) {
        int before = done;
        done += size;
        long reports = (long) REPORTS * done / design.draws();
        if (reports > (long) REPORTS * before / design.draws()) {
            design.progress().drawn(done, design.draws());
        }
    }
}
