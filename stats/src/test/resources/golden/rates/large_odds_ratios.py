"""Makes large_odds_ratios.csv: score limits at 95% of odds ratios of very large and very unequal groups, to 17 digits.

The limits are where the score statistic, with the proportions that are likeliest at an odds ratio, is z or -z; found by
halving in the logarithm of the odds ratio, with 80 digits. Needs Python 3 and mpmath (1.2.1 made the file):
python3 large_odds_ratios.py > large_odds_ratios.csv
"""

from mpmath import erfinv, exp, log, mp, mpf, nstr, sqrt

mp.dps = 80
Z = sqrt(mpf(2)) * erfinv(mpf("0.95"))


def statistic(odds, x1, n1, x2, n2):
    events = x1 + x2
    b = n1 * odds + n2 - events * (odds - 1)
    root = sqrt(b * b + 4 * n2 * (odds - 1) * events)
    p2 = 2 * events / (b + root)
    p1 = odds * p2 / (1 - p2 + odds * p2)
    return (x1 - n1 * p1) * sqrt(1 / (n1 * p1 * (1 - p1)) + 1 / (n2 * p2 * (1 - p2)))


def limit(z, *table):
    low, high = log(mpf(10) ** -30), log(mpf(10) ** 30)
    for _ in range(260):
        middle = (low + high) / 2
        if statistic(exp(middle), *table) > z:
            low = middle
        else:
            high = middle
    return exp(low)


print("x1,n1,x2,n2,lower,upper")
for table in (
    (2000000000, 4000000000, 1999900000, 4000000000),
    (5, 4000000000, 9, 4000000000),
    (3999999000, 4000000000, 3999998900, 4000000000),
    (1000000, 5000000000, 1001000, 5000000000),
    (2000000000, 4000000000, 30, 100),
    (30, 100, 2000000000, 4000000000),
    (5, 4000000000, 3999999990, 4000000000),
    (120, 9000000000, 2, 40),
    (3, 9000000000, 2999999999, 3000000000),
    (39, 40, 8999999000, 9000000000),
):
    numbers = [mpf(value) for value in table]
    limits = [nstr(limit(z, *numbers), 17, min_fixed=1, max_fixed=0) for z in (Z, -Z)]
    print(*table, *limits, sep=",")
