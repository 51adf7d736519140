"""Makes large_counts.csv: limits of large counts and of rare proportions, correct to the 17 digits that are written.

The distribution functions of gamma and beta are summed from their series of positive terms in fixed point with 75
digits; a limit is found by Newton's method on the logarithm of the tail, until it moves by less than 1e-45 of itself.
Needs Python 3 and mpmath (1.3.0 made the file): python3 large_counts.py > large_counts.csv
"""

import sys

from mpmath import erfinv, exp, expm1, log, log1p, loggamma, mp, mpf, sqrt

mp.dps = 75
BITS = 256
ONE = 1 << BITS


def series(ratio_numerator, ratio_denominator, step_numerator, step_denominator):
    """1 + r0 + r0 r1 + ..., where rj = (ratio_numerator + j step_numerator) / (ratio_denominator + j)."""
    term = total = ONE
    numerator = int(ratio_numerator * ONE)
    step = int(step_numerator * ONE)
    denominator = int(ratio_denominator * 2)
    while term:
        term = (term * numerator // denominator * 2) >> BITS
        total += term
        numerator += step
        denominator += 2 * step_denominator
    return mpf(total) / ONE


def gamma_below(a, x):
    """The probability that a gamma variable of shape a is below x, and its density."""
    density = exp((a - 1) * log(x) - x - loggamma(a))
    return density * x / a * series(x, a + 1, mpf(0), 1), density


def beta_below(a, b, x):
    """The same of a beta variable; the series runs on the smaller parameter's side, where it is short."""
    if a > b:
        below, density = beta_below(b, a, 1 - x)
        return 1 - below, density
    density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) + loggamma(a + b) - loggamma(a) - loggamma(b))
    return density * x * (1 - x) / a * series((a + b) * x, a + 1, x, 1), density


def mixture(parts):
    return sum(p[0] for p in parts) / len(parts), sum(p[1] for p in parts) / len(parts)


def solve(below, tail, upper, start):
    x = mpf(start)
    for _ in range(200):
        probability, density = below(x)
        if upper:
            probability = 1 - probability
        step = (log(tail) - log(probability)) * probability / (x * density)
        step = max(min(-step if upper else step, mpf(1) / 2), -mpf(1) / 2)
        x *= exp(step)
        if abs(step) < mpf(10) ** -45:
            return x
    raise ArithmeticError((tail, upper, start))


def starts(mean, variance, z):
    low = mean - z * sqrt(variance)
    return (low if low > mean / 4 else mean / 4), mean + z * sqrt(variance)


def rate(x, method, tail, z):
    x = mpf(x)
    shapes = {"exact": ([x], [x + 1]), "midp": ([x, x + 1], [x, x + 1]), "jeffreys": ([x + 0.5], [x + 0.5])}
    if method == "byars":
        cubed = lambda events, s: events * (1 - 1 / (9 * events) + s * z / (3 * sqrt(events))) ** 3
        return max(mpf(0), cubed(x, -1)), cubed(x + 1, 1)
    if method == "score":
        half = z * sqrt(x + z * z / 4)
        return x + z * z / 2 - half, x + z * z / 2 + half
    low, high = shapes[method]
    start = starts(x + 0.5, x + 0.5, z)
    return (solve(lambda m: mixture([gamma_below(a, m) for a in low]), tail, False, start[0]),
            solve(lambda m: mixture([gamma_below(a, m) for a in high]), tail, True, start[1]))


def proportion(x, n, method, tail, z):
    x, n = mpf(x), mpf(n)
    if method in ("wilson", "wilson_cc"):
        c = mpf(0) if method == "wilson" else mpf(1) / 2
        def limit(events, sign):
            return (2 * events + z * z + sign * z * sqrt(z * z + 4 * events * (n - events) / n)) / (2 * (n + z * z))
        return (mpf(0) if x == 0 else limit(x - c, -1)), (mpf(1) if x == n else limit(x + c, 1))
    if method == "agresti_coull":
        total = n + z * z
        p = (x + z * z / 2) / total
        half = z * sqrt(p * (1 - p) / total)
        return max(mpf(0), p - half), min(mpf(1), p + half)
    if method == "midp" and x == 0:
        return mpf(0), -expm1(log(2 * tail) / n)
    if method == "clopper_pearson" and x == 0:
        return mpf(0), -expm1(log(tail) / n)
    shapes = {
        "clopper_pearson": ([(x, n - x + 1)], [(x + 1, n - x)]),
        "midp": ([(x, n - x + 1), (x + 1, n - x)],) * 2,
        "jeffreys": ([(x + 0.5, n - x + 0.5)],) * 2,
    }
    low, high = shapes[method]
    p = (x + mpf(1) / 2) / (n + 1)
    if p < 0.9:
        start = starts(p, p * (1 - p) / (n + 1), z)
        return (solve(lambda v: mixture([beta_below(a, b, v) for a, b in low]), tail, False, start[0]),
                solve(lambda v: mixture([beta_below(a, b, v) for a, b in high]), tail, True, start[1]))
    mirrored = proportion(n - x, n, method, tail, z)
    return 1 - mirrored[1], 1 - mirrored[0]


def write(kind, x, n, method, level):
    tail = (1 - mpf(level)) / 2
    z = sqrt(mpf(2)) * erfinv(mpf(level))
    lower, upper = rate(x, method, tail, z) if kind == "rate" else proportion(x, n, method, tail, z)
    number = lambda v: mp.nstr(v, 17, min_fixed=1, max_fixed=0) if v else "0"
    print(kind, x, n, method, level, number(lower), number(upper), sep=",", flush=True)


def main():
    print("kind,count,denominator,method,level,lower,upper")
    for x in (1, 9, 100, 10**4, 10**6, 123456789, 10**9):
        for method, level in (("exact", "0.95"), ("exact", "0.999"), ("midp", "0.95"), ("jeffreys", "0.998")):
            write("rate", x, 1, method, level)
        write("rate", x, 1, "score", "0.99")
        write("rate", x, 1, "byars", "0.998")
    for x in (50, 150, 200, 300, 700, 1408, 10507):
        for level in ("0.8", "0.95", "0.998", "0.99999", "0.9999999999"):
            write("rate", x, 1, "exact", level)
    for x, n in ((0, 10**6), (1, 10**6), (1, 10**10), (7, 10**10), (10**5, 10**10), (10**9, 10**10),
                 (5 * 10**9, 10**10), (10**10 - 3, 10**10), (123456789, 10**9), (2, 10**4)):
        write("proportion", x, n, "clopper_pearson", "0.999")
        write("proportion", x, n, "midp", "0.95")
        if x:
            write("proportion", x, n, "jeffreys", "0.998")
        write("proportion", x, n, "wilson", "0.95")
        write("proportion", x, n, "wilson_cc", "0.99")
        write("proportion", x, n, "agresti_coull", "0.95")


sys.exit(main())
