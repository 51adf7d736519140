package org.childrensservices.stats.publish;

import com.google.common.collect.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers on arcs, as much into each node as out of it: the shape of counts that add up to totals, a count being
 * an arc. What an arc can hold, given the limits of the others, is found exactly by flows through the residual graph
 * (Ford and Fulkerson 1956, Canadian Journal of Mathematics 8:399); as capacities are whole, so are the extremes. Not
 * thread-safe.
 */
final class Circulation {

    /** No limit: more than any count, and far enough from the largest long to be added to. */
    static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final int nodes;
    private final List<Arc> arcs = new ArrayList<>();

    Circulation(int nodes) {
        this.nodes = nodes;
    }

    /** An arc: its ends, what it may hold and what it holds. */
    private static final class Arc {
        final int from;
        final int to;
        final long least;
        final long most;
        long flow;

        Arc(int from, int to, long least, long most, long flow) {
            this.from = from;
            this.to = to;
            this.least = least;
            this.most = most;
            this.flow = flow;
        }

        long room(boolean forward) {
            return forward ? most - flow : flow - least;
        }

        int end(boolean forward) {
            return forward ? to : from;
        }

        void push(boolean forward, long amount) {
            flow += forward ? amount : -amount;
        }
    }

    /** A step along an arc or against it. */
    private record Step(Arc arc, boolean forward) {}

    /** Adds an arc that may hold from a least to a most, and holds an amount between them. */
    int add(int from, int to, long least, long most, long flow) {
        arcs.add(new Arc(from, to, least, most, flow));
        return arcs.size() - 1;
    }

    /** Brings the nodes into balance within the limits, and tells whether that can be done. */
    boolean balance() {
        long[] surplus = new long[nodes];
        for (Arc arc : arcs) {
            surplus[arc.to] += arc.flow;
            surplus[arc.from] -= arc.flow;
        }
        for (int node = 0; node < nodes; node++) {
            while (surplus[node] > 0) {
                long[] wanting = surplus;
                Step[] path = pathFrom(node, other -> wanting[other] < 0, null);
                if (path.length == 0) {
                    return false;
                }
                int end = path[path.length - 1].arc.end(path[path.length - 1].forward);
                long amount = Math.min(room(path), Math.min(surplus[node], -surplus[end]));
                push(path, amount);
                surplus[node] -= amount;
                surplus[end] += amount;
            }
        }
        return Arrays.stream(surplus).allMatch(s -> s == 0);
    }

    /** The least and the most that an arc can hold while the nodes stay in balance. */
    Range<Long> possible(int index) {
        Arc arc = arcs.get(index);
        long[] before = arcs.stream().mapToLong(a -> a.flow).toArray();
        long most = arc.flow + most(arc, true, arc.room(true));
        restore(before);
        long least = arc.flow - most(arc, false, arc.room(false));
        restore(before);
        return most >= UNLIMITED / 2 ? Range.atLeast(least) : Range.closed(least, most);
    }

    private void restore(long[] flows) {
        for (int i = 0; i < flows.length; i++) {
            arcs.get(i).flow = flows[i];
        }
    }

    /** How much more (or less) an arc can hold, up to what is wanted; the other arcs are left so that it does. */
    private long most(Arc arc, boolean forward, long wanted) {
        int start = arc.end(forward);
        int end = arc.end(!forward);
        long sum = 0;
        while (sum < wanted) {
            Step[] path = pathFrom(start, node -> node == end, arc);
            if (path.length == 0) {
                break;
            }
            long amount = Math.min(room(path), wanted - sum);
            push(path, amount);
            sum += amount;
        }
        return sum;
    }

    /**
     * The arcs that it costs least to open so that an arc can hold more (or less) than it can now; those that may
     * already change cost nothing. The flows are left as they were.
     *
     * @param cost what it costs to open an arc
     * @return their indices, at least one where the arc cannot hold as much as wanted
     */
    List<Integer> cheapestOpening(int index, boolean forward, long wanted, long[] cost) {
        Arc arc = arcs.get(index);
        long[] before = arcs.stream().mapToLong(a -> a.flow).toArray();
        most(arc, forward, wanted);
        List<Integer> opened = cheapestPath(arc.end(forward), arc.end(!forward), arc, cost);
        restore(before);
        return opened;
    }

    private List<Integer> cheapestPath(int start, int end, Arc without, long[] cost) {
        long[] distance = new long[nodes];
        Arrays.fill(distance, Long.MAX_VALUE);
        int[] arrived = new int[nodes];
        Arrays.fill(arrived, -1);
        distance[start] = 0;
        PriorityQueue<long[]> open = new PriorityQueue<>(Comparator.comparingLong(entry -> entry[0]));
        open.add(new long[] {0, start});
        while (!open.isEmpty()) {
            long[] nearest = open.remove();
            int node = (int) nearest[1];
            if (nearest[0] > distance[node]) {
                continue;
            }
            for (int i = 0; i < arcs.size(); i++) {
                Arc arc = arcs.get(i);
                for (boolean forward : new boolean[] {true, false}) {
                    if (arc == without || arc.end(!forward) != node) {
                        continue;
                    }
                    boolean shut = arc.room(forward) == 0;
                    // An arc of nothing can only be opened to hold more.
                    if (shut && ((!forward && arc.flow == 0) || arc.least < arc.most)) {
                        continue;
                    }
                    long there = distance[node] + (shut ? cost[i] : 0);
                    if (there < distance[arc.end(forward)]) {
                        distance[arc.end(forward)] = there;
                        arrived[arc.end(forward)] = i;
                        open.add(new long[] {there, arc.end(forward)});
                    }
                }
            }
        }
        List<Integer> opened = new ArrayList<>();
        for (int node = end; node != start && arrived[node] >= 0; ) {
            Arc arc = arcs.get(arrived[node]);
            if (arc.least == arc.most) {
                opened.add(arrived[node]);
            }
            node = arc.to == node ? arc.from : arc.to;
        }
        return opened;
    }

    private interface Goal {
        boolean isReached(int node);
    }

    /** A shortest path along which something can be pushed; empty if there is none. */
    private Step[] pathFrom(int start, Goal goal, @Nullable Arc without) {
        Step[] arrived = new Step[nodes];
        boolean[] seen = new boolean[nodes];
        seen[start] = true;
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int node = open.remove();
            if (node != start && goal.isReached(node)) {
                return path(arrived, start, node);
            }
            for (Arc arc : arcs) {
                for (boolean forward : new boolean[] {true, false}) {
                    int next = arc.end(forward);
                    if (arc != without && arc.end(!forward) == node && !seen[next] && arc.room(forward) > 0) {
                        seen[next] = true;
                        arrived[next] = new Step(arc, forward);
                        open.add(next);
                    }
                }
            }
        }
        return new Step[0];
    }

    private static Step[] path(Step[] arrived, int start, int end) {
        ArrayDeque<Step> path = new ArrayDeque<>();
        for (int node = end; node != start; ) {
            Step step = arrived[node];
            path.addFirst(step);
            node = step.arc.end(!step.forward);
        }
        return path.toArray(Step[]::new);
    }

    private static long room(Step[] path) {
        return Arrays.stream(path).mapToLong(s -> s.arc.room(s.forward)).min().orElse(0);
    }

    private static void push(Step[] path, long amount) {
        for (Step step : path) {
            step.arc.push(step.forward, amount);
        }
    }
}
