"""Writes the reference tables of the vector functions: python3 make_tables.py [Name ...] [--count N --out DIRECTORY].

One line a case: the arguments and the correctly rounded result as the bits of doubles in hexadecimal, then what was rounded away, in
thousandths of the result's unit in the last place. The values are by mpmath with enough digits for the cancellation at hand; which arguments
are taken is decided by a fixed seed. Ends of the domain are stated by hand in `ENDS`.
"""
import random
import struct
import sys
import zlib
from pathlib import Path

from mpmath import mp, mpf
import mpmath as m

INF, NAN = float("inf"), float("nan")
BIG, MIN, SUB = 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324


def bits(x):
    return struct.unpack(">Q", struct.pack(">d", x))[0]


def double(b):
    return struct.unpack(">d", struct.pack(">Q", b))[0]


def step(x, k):
    """The double k places after x, away from zero for positive k."""
    b = bits(x) + k
    return double(b) if 0 <= (b & (2**63 - 1)) < 0x7FF0000000000000 and (b >> 63) == (bits(x) >> 63) else x


def rounded(v):
    """The nearest double (ties to even) of an mpf, and the remainder in thousandths of an ulp."""
    if v == 0 or m.isinf(v):
        return float(v), 0
    sign, man, exp, bc = v._mpf_
    if exp + bc > 1025 or exp + bc < -1080:
        return (-1.0 if sign else 1.0) * (INF if exp + bc > 0 else 0.0), 0
    lsb = max(exp + bc - 53, -1074)
    shift = lsb - exp
    if shift <= 0:
        q, rest = man << -shift, 0
    else:
        q, r = man >> shift, man & ((1 << shift) - 1)
        half = 1 << (shift - 1)
        up = r > half or (r == half and q & 1)
        rest = ((r - (1 << shift) if up else r) * 1000) >> shift
        q += 1 if up else 0
    if q == 1 << 53:
        q, lsb, rest = 1 << 52, lsb + 1, (rest // 2)
    if lsb + 53 > 1024:
        return (-INF if sign else INF), 0
    x = m.ldexp(mpf(q), lsb)
    x = float(x)
    return (-x, -rest) if sign else (x, rest)


def uniform(a, b, n=1):
    return lambda rnd: [(rnd.uniform(a, b),) for _ in range(n)]


def powers(a, b, n=1, signs=(1, -1)):
    """Uniform in the binary exponent."""
    return lambda rnd: [(rnd.choice(signs) * rnd.uniform(1, 2) * 2.0 ** rnd.randint(a, b - 1),) for _ in range(n)]


def near(points, n=1):
    """Within a few units in the last place of a point, and at all relative distances from it."""

    def draw(rnd):
        result = []
        for _ in range(n):
            p = float(rnd.choice(points))
            if rnd.random() < 0.3:
                result.append((step(p, rnd.randint(-4, 4)),))
            else:
                scale = abs(p) if p != 0 else 1.0
                result.append((p + rnd.choice((1, -1)) * scale * 2.0 ** -rnd.uniform(2, 52),))
        return result

    return draw


def pairs(first, second):
    return lambda rnd: [a + b for a, b in zip(first(rnd), second(rnd))]


def multiples(unit, limit, n=1):
    """Doubles next to multiples of a unit."""

    def draw(rnd):
        result = []
        for _ in range(n):
            k = int(2 ** rnd.uniform(0, limit)) * rnd.choice((1, -1))
            result.append((step(float(k * unit()), rnd.randint(-2, 2)),))
        return result

    return draw


def log1mexp(x):
    return m.log(-m.expm1(x)) if x > -1 else m.log1p(-m.exp(x))


def softplus(x):
    return x + m.log1p(m.exp(-x)) if x > 0 else m.log1p(m.exp(x))


def sigmoid(x):
    return 1 / (1 + m.exp(-x)) if x > -1e6 else m.exp(x)


def logaddexp(x, y):
    h, l = max(x, y), min(x, y)
    return h + m.log1p(m.exp(l - h))


def power(x, y):
    if x < 0:
        return (-1 if int(y) % 2 else 1) * m.exp(y * m.log(-x))
    return m.exp(y * m.log(x))


def log_normal_cdf(x):
    return m.log1p(-m.erfc(x / m.sqrt(2)) / 2) if x > 0 else -x * x / 2 + m.log(scaled_tail(-x) / 2)


def scaled_tail(b):
    """exp(b²/2) erfc(b/√2); far out by its asymptotic series, DLMF 7.12.1."""
    if b < 60:
        with mp.workdps(1000):
            return m.exp(b * b / 2) * m.erfc(b / m.sqrt(2))
    term, total = mpf(1), mpf(0)
    for k in range(1, 50):
        total += term
        term *= -(2 * k - 1) / (b * b)
    return total / b * m.sqrt(2 / m.pi)


def normal_hazard(x):
    return m.sqrt(2 / m.pi) / scaled_tail(-x) if x <= 0 else m.npdf(x) / (1 - m.erfc(x / m.sqrt(2)) / 2)


def normal_shortfall(x):
    with mp.workdps(1000 if x < -1e20 else 120):
        if x > 100:
            return x
        return x + normal_hazard(x) if x > -1e5 else shortfall_far(-x)


def shortfall_far(b):
    """The continued fraction of Mills' ratio, whose levels are positive: 1/(b + 2/(b + 3/(b + …)))."""
    value = mpf(0)
    for k in range(30, 0, -1):
        value = 1 / (b + (k + 1) * value)
    return value


def log_gamma(x):
    if x > 1e20:
        return (x - mpf(1) / 2) * m.log(x) - x + m.log(2 * m.pi) / 2 + 1 / (12 * x)
    if x < 0 and x == m.floor(x):
        return m.inf
    if x < 0:
        return m.log(m.pi / abs(x * m.sinpi(x))) - m.re(m.loggamma(-x))
    return m.loggamma(x)


def polygamma(n, x):
    n = int(n)
    if x < 0:
        # All poles on both sides of the nearest one: three sums of positive terms.
        f = x - m.nint(x)
        total = m.zeta(n + 1, 1 + f) + f ** -(n + 1) + (-1) ** (n + 1) * (m.zeta(n + 1, 1 - f) - m.zeta(n + 1, 1 - x))
    else:
        total = m.zeta(n + 1, x)
    return (-1) ** (n + 1) * m.factorial(n) * total


def orders(first, last):
    return lambda rnd: [(float(rnd.randint(first, last)),)]


def digamma(x):
    if x < 0 and x == m.floor(x):
        return None
    if x < 0:
        return m.psi(0, 1 - x) - m.pi * m.cospi(x) / m.sinpi(x)
    return m.psi(0, x) if x < 1e30 else m.log(x) - 1 / (2 * x)


def trigamma(x):
    if x < 0 and x == m.floor(x):
        return m.inf
    if x < 0:
        return (m.pi / m.sinpi(x)) ** 2 - trigamma(1 - x)
    return m.psi(1, x) if x < 1e30 else 1 / x + 1 / (2 * x * x)


def lambert_w(x):
    """Newton's method near the branch point, where mpmath's own start fails to converge; the double next to −1/e counts as it."""
    q = m.e * x + 1
    if q < 0:
        return mpf(-1) if q > -1e-16 else m.mpc(0, 1)
    p = m.sqrt(2 * q)
    return m.findroot(lambda w: w * m.exp(w) - x, -1 + p - p * p / 3, tol=mpf(10) ** -150) if p < 0.01 else m.re(m.lambertw(x))


def bessel_i(n, x):
    return m.besseli(int(n), x) if abs(x) < 1000 else m.exp(abs(x)) * (1 if x > 0 or n % 2 == 0 else -1)


def log_bessel_i(nu, x):
    """Of order 0 it is x²/4 near zero, where besseli has lost it beside 1."""
    if nu == 0 and x < 1e-30:
        return x * x / 4
    with mp.workdps(100):
        return m.log(m.besseli(nu, x))


def log_bessel_i_derivative(i, j, nu, x):
    """By differences with many digits, of the leading power of x and what remains of it."""
    i, j = int(i), int(j)
    h = mpf(10) ** -30
    with mp.workdps(300):
        points = {(k, l): m.log(m.besseli(nu + (k - mpf(i) / 2) * h, x * (1 + (l - mpf(j) / 2) * h))) for k in range(i + 1) for l in range(j + 1)}
        total = sum((-1) ** (i - k + j - l) * m.binomial(i, k) * m.binomial(j, l) * v for (k, l), v in points.items())
        return total / h**i / (h * x) ** j


def gamma_tail(a, x, upper):
    """The normalised incomplete gamma functions, the smaller one by an expansion of its own; 0 far out, where it is below the doubles."""
    with mp.workdps(60):
        smaller_is_upper = x > a
        exponent = a * m.log(x) - x - m.loggamma(a + 1)
        if exponent < -800 and abs(x - a) > 1:
            small = mpf(0)
        elif smaller_is_upper:
            small = gamma_fraction(a, x) * m.exp(exponent) * a
        else:
            total = term = mpf(1)
            k = 0
            while term > mpf(10) ** -50 * total:
                k += 1
                term *= x / (a + k)
                total += term
            small = total * m.exp(exponent)
        return small if upper == smaller_is_upper else 1 - small


def gamma_fraction(a, x):
    """Γ(a, x)·eˣ/xᵃ by levels until they do not count; near the origin by mpmath."""
    if x < 2:
        return m.gammainc(a, x) * m.exp(x) / x**a
    levels = 200 + int(3000 / x) + int(20 * m.sqrt(a))
    value = x + 2 * levels + 1 - a
    for k in range(levels, 0, -1):
        value = x + 2 * k - 1 - a - k * (k - a) / value
    return 1 / value


def gamma_p_derivative(n, a, x):
    n, h = int(n), mpf(10) ** -30
    with mp.workdps(200):
        return sum((-1) ** (n - k) * m.binomial(n, k) * m.gammainc(a + (k - mpf(n) / 2) * h, 0, x, regularized=True) for k in range(n + 1)) / h**n


def gamma_density(n, a, x):
    n, h = int(n), mpf(10) ** -30
    with mp.workdps(200):
        density = lambda b: m.exp((b - 1) * m.log(x) - x - m.loggamma(b))
        return sum((-1) ** (n - k) * m.binomial(n, k) * density(a + (k - mpf(n) / 2) * h) for k in range(n + 1)) / h**n if n >= 0 else mpf(0)


ODD = [((0.0,), 0.0), ((-0.0,), -0.0), ((NAN,), NAN)]
LOG = [((0.0,), -INF), ((-0.0,), -INF), ((INF,), INF), ((-1.0,), NAN), ((-INF,), NAN), ((NAN,), NAN), ((-SUB,), NAN)]
HALF_PI = lambda: m.pi / 2
POLES = [-1.0, -2.0, -3.0, -4.0, -7.0, -8.0, -9.0, -30.0]
LOG_GAMMA_ZEROS = [-2.457024738220800, -2.747682646727412, -3.143580888349980, -3.955294284858597, -4.039361839740536, -4.991544640560047]
DIGAMMA_ZEROS = [-0.504083008264455, -1.573498473162390, -2.610720868444144, -3.635293366436901, -9.702672540001863]
PI_TIMES = [float(m.pi * k / 4) for k in range(1, 30)]

# name: (function, [(share, generator)], ends)
FUNCTIONS = {
    "Exp": (m.exp, [(5, uniform(-745.2, 709.8)), (3, uniform(-5, 5)), (2, near([0.34657359, 1.0397, -0.3466, 709.78, -708.396, -745.1])), (1, powers(-60, 3))],
            [((INF,), INF), ((-INF,), 0.0), ((NAN,), NAN), ((0.0,), 1.0), ((-0.0,), 1.0), ((709.8,), INF), ((BIG,), INF), ((-745.2,), 0.0), ((-BIG,), 0.0), ((SUB,), 1.0)]),
    "Exp2": (lambda x: m.power(2, x), [(5, uniform(-1075, 1024)), (3, uniform(-5, 5)), (2, near([0.5, -0.5, 1.5, 1023.99, -1022, -1074.0])), (1, powers(-60, 3))],
             [((INF,), INF), ((-INF,), 0.0), ((NAN,), NAN), ((0.0,), 1.0), ((1024.0,), INF), ((BIG,), INF), ((-1076.0,), 0.0), ((-1074.0,), SUB), ((-BIG,), 0.0), ((1023.0,), 2.0**1023)]),
    "Expm1": (m.expm1, [(3, uniform(-45, 709.8)), (4, uniform(-2, 2)), (2, near([0.34657359, -0.3466, 1.0397, 709.78, -37.4])), (2, powers(-1070, 4))],
              ODD + [((INF,), INF), ((-INF,), -1.0), ((710.0,), INF), ((BIG,), INF), ((-BIG,), -1.0), ((SUB,), SUB), ((-SUB,), -SUB)]),
    "Log": (m.log, [(4, powers(-1074, 1023, signs=(1,))), (3, uniform(0.5, 2)), (3, near([1.0, 0.70710678, 1.41421356, 2.0]))], LOG + [((1.0,), 0.0)]),
    "Log2": (lambda x: m.log(x) / m.log(2), [(4, powers(-1074, 1023, signs=(1,))), (3, uniform(0.5, 2)), (3, near([1.0, 0.70710678, 1.41421356, 2.0, 8.0]))],
             LOG + [((1.0,), 0.0)] + [((2.0**k,), float(k)) for k in range(-1074, 1024, 50)]),
    "Log10": (lambda x: m.log(x) / m.log(10), [(4, powers(-1074, 1023, signs=(1,))), (3, uniform(0.5, 2)), (3, near([1.0, 0.70710678, 1.41421356, 10.0]))],
              LOG + [((10.0**k,), float(k)) for k in range(0, 23)]),
    "Log1p": (m.log1p, [(3, powers(-1074, 1023, signs=(1,))), (4, uniform(-0.9999, 2)), (2, near([-0.29289, 0.41421356, -0.5, 1.0, 1.8284])), (2, powers(-70, 0)), (1, near([-1 + 2.0**-53]))],
              ODD + [((INF,), INF), ((-1.0,), -INF), ((-1.5,), NAN), ((-INF,), NAN), ((SUB,), SUB), ((-SUB,), -SUB)]),
    "Log1mExp": (log1mexp, [(3, uniform(-745, 0)), (4, uniform(-3, 0)), (2, near([-0.6931471805599453, -0.34657359, -1.2279])), (2, powers(-1074, 4, signs=(-1,)))],
                 [((0.0,), -INF), ((-0.0,), -INF), ((-INF,), -0.0), ((NAN,), NAN), ((1.0,), NAN), ((INF,), NAN), ((-800.0,), -0.0)]),
    "LogAddExp": (logaddexp, [(3, pairs(uniform(-50, 50), uniform(-50, 50))), (3, pairs(uniform(-3, 3), uniform(-3, 3))), (2, pairs(powers(-10, 12), powers(-10, 12))),
                              (2, pairs(near([-0.6931471805599453, 0.0]), near([-0.6931471805599453, -40.0])))],
                  [((INF, 1.0), INF), ((1.0, INF), INF), ((INF, INF), INF), ((INF, -INF), INF), ((-INF, INF), INF), ((-INF, -INF), -INF), ((-INF, 1.5), 1.5), ((1.5, -INF), 1.5),
                   ((NAN, 1.0), NAN), ((1.0, NAN), NAN), ((NAN, INF), NAN), ((-INF, NAN), NAN), ((BIG, -BIG), BIG), ((-BIG, BIG), BIG), ((BIG, BIG), BIG)]),
    "Softplus": (softplus, [(3, uniform(-745, 745)), (5, uniform(-6, 6)), (2, near([0.0, -0.8814, 0.8814, -36.7, 36.7, -708.4])), (1, powers(-80, 5)), (1, powers(0, 1023, signs=(1,)))],
                 [((INF,), INF), ((-INF,), 0.0), ((NAN,), NAN), ((-800.0,), 0.0), ((-BIG,), 0.0), ((BIG,), BIG)]),
    "LogSigmoid": (lambda x: -softplus(-x), [(3, uniform(-745, 745)), (5, uniform(-6, 6)), (2, near([0.0, -0.8814, 0.8814, -36.7, 36.7, 708.4])), (1, powers(-80, 5))],
                   [((INF,), -0.0), ((-INF,), -INF), ((NAN,), NAN), ((800.0,), -0.0), ((-BIG,), -BIG)]),
    "Sigmoid": (sigmoid, [(3, uniform(-745, 745)), (5, uniform(-6, 6)), (2, near([0.0, -0.34657, 36.7, -36.7, -708.4])), (1, powers(-80, 5))],
                [((INF,), 1.0), ((-INF,), 0.0), ((NAN,), NAN), ((0.0,), 0.5), ((-800.0,), 0.0), ((BIG,), 1.0), ((-BIG,), 0.0)]),
    "Tanh": (m.tanh, [(2, uniform(-25, 25)), (5, uniform(-2, 2)), (2, near([0.1733, -0.1733, 0.52, 19.06])), (2, powers(-1074, 2))],
             ODD + [((INF,), 1.0), ((-INF,), -1.0), ((BIG,), 1.0), ((SUB,), SUB), ((-SUB,), -SUB)]),
    "Sin": (m.sin, [(2, uniform(-10, 10)), (2, powers(-60, 20)), (2, powers(20, 1023)), (2, multiples(HALF_PI, 40)), (1, near(PI_TIMES)), (1, powers(-1074, -20)), (1, multiples(HALF_PI, 1000))],
            ODD + [((INF,), NAN), ((-INF,), NAN), ((SUB,), SUB)]),
    "Cos": (m.cos, [(2, uniform(-10, 10)), (2, powers(-60, 20)), (2, powers(20, 1023)), (2, multiples(HALF_PI, 40)), (1, near(PI_TIMES)), (1, powers(-1074, -20)), (1, multiples(HALF_PI, 1000))],
            [((0.0,), 1.0), ((-0.0,), 1.0), ((NAN,), NAN), ((INF,), NAN), ((-INF,), NAN), ((SUB,), 1.0)]),
    "Tan": (m.tan, [(2, uniform(-10, 10)), (2, powers(-60, 20)), (2, powers(20, 1023)), (2, multiples(HALF_PI, 40)), (1, near(PI_TIMES)), (1, powers(-1074, -20)), (1, multiples(HALF_PI, 1000))],
            ODD + [((INF,), NAN), ((-INF,), NAN), ((SUB,), SUB)]),
    "Asin": (m.asin, [(5, uniform(-1, 1)), (3, near([0.5, -0.5, 1 - 2.0**-53, -1 + 2.0**-53])), (2, powers(-1074, 0))],
             ODD + [((1.0,), float(m.pi / 2)), ((-1.0,), -float(m.pi / 2)), ((1.5,), NAN), ((-1.5,), NAN), ((INF,), NAN), ((-INF,), NAN)]),
    "Acos": (m.acos, [(5, uniform(-1, 1)), (3, near([0.5, -0.5, 1 - 2.0**-53, -1 + 2.0**-53])), (2, powers(-80, 0))],
             [((1.0,), 0.0), ((-1.0,), float(m.pi)), ((NAN,), NAN), ((1.5,), NAN), ((-1.5,), NAN), ((INF,), NAN), ((-INF,), NAN), ((0.0,), float(m.pi / 2))]),
    "Atan": (m.atan, [(5, uniform(-5, 5)), (3, near([0.41421356, -0.41421356, 2.41421356, 1.0])), (2, powers(-1074, 1023))],
             ODD + [((INF,), float(m.pi / 2)), ((-INF,), -float(m.pi / 2)), ((SUB,), SUB)]),
    "Atan2": (m.atan2, [(4, pairs(uniform(-5, 5), uniform(-5, 5))), (3, pairs(powers(-500, 500), powers(-500, 500))), (2, pairs(powers(-20, 20), powers(-20, 20))), (1, pairs(powers(-1074, -1000), powers(-1074, -1000))), (1, pairs(powers(1000, 1023), powers(1000, 1023)))],
              [((0.0, 1.0), 0.0), ((-0.0, 1.0), -0.0), ((0.0, -1.0), float(m.pi)), ((-0.0, -1.0), -float(m.pi)), ((0.0, 0.0), 0.0), ((-0.0, 0.0), -0.0), ((0.0, -0.0), float(m.pi)),
               ((-0.0, -0.0), -float(m.pi)), ((1.0, 0.0), float(m.pi / 2)), ((-1.0, -0.0), -float(m.pi / 2)), ((INF, INF), float(m.pi / 4)), ((INF, -INF), float(3 * m.pi / 4)),
               ((-INF, INF), -float(m.pi / 4)), ((-INF, -INF), -float(3 * m.pi / 4)), ((INF, 1.0), float(m.pi / 2)), ((1.0, INF), 0.0), ((-1.0, INF), -0.0), ((1.0, -INF), float(m.pi)),
               ((-1.0, -INF), -float(m.pi)), ((NAN, 1.0), NAN), ((1.0, NAN), NAN), ((NAN, INF), NAN), ((0.0, NAN), NAN), ((SUB, -2 * SUB), float(m.pi - m.atan(0.5)))]),
    "Sinh": (m.sinh, [(4, uniform(-710.4, 710.4)), (4, uniform(-3, 3)), (2, near([1.0, -1.0, 0.3466, 710.47])), (2, powers(-1074, 2))], ODD + [((INF,), INF), ((-INF,), -INF), ((711.0,), INF), ((-BIG,), -INF), ((SUB,), SUB)]),
    "Cosh": (m.cosh, [(4, uniform(-710.4, 710.4)), (4, uniform(-3, 3)), (2, near([1.0, -1.0, 0.3466, 710.47])), (1, powers(-80, 2))],
             [((0.0,), 1.0), ((-0.0,), 1.0), ((NAN,), NAN), ((INF,), INF), ((-INF,), INF), ((711.0,), INF), ((-BIG,), INF)]),
    "Asinh": (m.asinh, [(3, powers(-1074, 1023)), (5, uniform(-5, 5)), (2, near([0.5, 1.0, 2.0**28, 0.75])), (2, powers(-40, 40))], ODD + [((INF,), INF), ((-INF,), -INF), ((SUB,), SUB)]),
    "Acosh": (m.acosh, [(3, powers(0, 1023, signs=(1,))), (5, uniform(1, 5)), (2, powers(0, 40, signs=(1,))), (2, lambda rnd: [(1 + 2.0 ** -rnd.uniform(0, 52),)])],
              [((1.0,), 0.0), ((0.5,), NAN), ((-2.0,), NAN), ((0.0,), NAN), ((INF,), INF), ((-INF,), NAN), ((NAN,), NAN)]),
    "Atanh": (m.atanh, [(5, uniform(-1, 1)), (3, near([0.5, -0.5, 1 - 2.0**-53, 0.171572875])), (2, powers(-1074, 0))],
              ODD + [((1.0,), INF), ((-1.0,), -INF), ((1.5,), NAN), ((-1.5,), NAN), ((INF,), NAN), ((-INF,), NAN), ((SUB,), SUB)]),
    "Pow": (power, [(4, pairs(uniform(0, 10), uniform(-20, 20))), (3, pairs(powers(-1000, 1000, signs=(1,)), uniform(-1.02, 1.02))), (2, pairs(near([1.0]), powers(0, 40))), (2, pairs(uniform(0.5, 2), uniform(-700, 700))),
                    (1, lambda rnd: [(rnd.uniform(-5, 0), float(rnd.randint(-60, 60)))]), (1, lambda rnd: [(float(rnd.randint(2, 30)), float(rnd.randint(-10, 10)))]), (1, pairs(powers(-1074, -1022, signs=(1,)), uniform(-1, 1)))],
            [((x, y), r) for x, y, r in [
                (0.0, 0.0, 1.0), (NAN, 0.0, 1.0), (INF, 0.0, 1.0), (1.0, NAN, 1.0), (1.0, INF, 1.0), (1.0, -INF, 1.0), (-1.0, INF, 1.0), (-1.0, -INF, 1.0), (NAN, 1.0, NAN), (2.0, NAN, NAN),
                (0.0, 2.0, 0.0), (-0.0, 2.0, 0.0), (-0.0, 3.0, -0.0), (0.0, 3.0, 0.0), (0.0, -2.0, INF), (-0.0, -3.0, -INF), (-0.0, -2.0, INF), (0.0, 0.5, 0.0), (-0.0, 0.5, 0.0), (-0.0, -0.5, INF),
                (2.0, INF, INF), (0.5, INF, 0.0), (2.0, -INF, 0.0), (0.5, -INF, INF), (-2.0, INF, INF), (-0.5, INF, 0.0), (0.0, INF, 0.0), (0.0, -INF, INF), (INF, 2.0, INF), (INF, -2.0, 0.0),
                (-INF, 3.0, -INF), (-INF, 2.0, INF), (-INF, -3.0, -0.0), (-INF, -2.0, 0.0), (-INF, 0.5, INF), (-INF, INF, INF), (-INF, -INF, 0.0), (INF, INF, INF), (-8.0, 0.5, NAN), (-1.5, 2.5, NAN),
                (2.0, 1e300, INF), (0.5, 1e300, 0.0), (-2.0, 1e300, INF), (-2.0, 1025.0, -INF), (-2.0, -1101.0, -0.0), (BIG, BIG, INF), (SUB, BIG, 0.0), (3.0, 2.0, 9.0), (-3.0, 3.0, -27.0), (2.0, -1074.0, SUB), (10.0, 22.0, 1e22)]]),
    "Cbrt": (lambda x: m.sign(x) * m.cbrt(abs(x)), [(5, powers(-1074, 1023)), (3, uniform(-10, 10)), (2, near([1.0, 2.0, 8.0, 27.0, 0.125]))], ODD + [((INF,), INF), ((-INF,), -INF), ((27.0,), 3.0), ((-8.0,), -2.0), ((1e15,), 1e5)]),
    "Hypot": (lambda x, y: m.sqrt(x * x + y * y), [(4, pairs(uniform(-10, 10), uniform(-10, 10))), (3, pairs(powers(-1074, 1022), powers(-1074, 1022))), (2, pairs(powers(-10, 10), powers(-10, 10))), (1, pairs(powers(1000, 1023), powers(1000, 1023))), (1, pairs(powers(-1074, -1000), powers(-1074, -1000)))],
              [((INF, NAN), INF), ((NAN, -INF), INF), ((INF, 1.0), INF), ((-INF, -INF), INF), ((NAN, 1.0), NAN), ((1.0, NAN), NAN), ((0.0, 0.0), 0.0), ((-0.0, 0.0), 0.0), ((3.0, 4.0), 5.0), ((0.0, -7.0), 7.0), ((SUB, 0.0), SUB), ((BIG, 0.0), BIG), ((BIG, BIG), INF)]),
    "Erf": (m.erf, [(5, uniform(-6, 6)), (2, near([0.5, 1.0, -1.0, 0.84375, 5.9])), (2, powers(-1070, 3)), (2, uniform(-1, 1))], ODD + [((INF,), 1.0), ((-INF,), -1.0), ((BIG,), 1.0), ((SUB,), 5e-324)]),
    "Erfc": (m.erfc, [(5, uniform(-6, 27.2)), (3, uniform(-1, 3)), (2, near([0.5, 1.0, -1.0, 0.84375, 26.5])), (1, powers(-60, 3))], [((0.0,), 1.0), ((INF,), 0.0), ((-INF,), 2.0), ((NAN,), NAN), ((28.0,), 0.0), ((BIG,), 0.0), ((-BIG,), 2.0)]),
    "NormalCdf": (lambda x: m.erfc(-x / m.sqrt(2)) / 2, [(5, uniform(-38.5, 8.5)), (3, uniform(-3, 3)), (2, near([0.7071, 1.0, -1.0, -37.5])), (1, powers(-60, 3))], [((0.0,), 0.5), ((INF,), 1.0), ((-INF,), 0.0), ((NAN,), NAN), ((-40.0,), 0.0), ((BIG,), 1.0), ((-BIG,), 0.0)]),
    "LogNormalCdf": (log_normal_cdf, [(5, uniform(-40, 40)), (4, uniform(-3, 3)), (2, near([-2.0, 1.0, -1.0, -6.0, 37.5, 38.4, -1e4])), (2, powers(-60, 3)), (2, powers(3, 511, signs=(-1,)))],
                     [((0.0,), float(m.log(0.5))), ((-0.0,), float(m.log(0.5))), ((INF,), -0.0), ((-INF,), -INF), ((NAN,), NAN), ((40.0,), -0.0), ((BIG,), -0.0), ((-BIG,), -INF), ((-1.9e154,), -INF)]),
    "NormalHazard": (normal_hazard, [(5, uniform(-40, 38.5)), (4, uniform(-3, 3)), (2, near([0.0, 1.0, -1.0, -6.0, 37.5])), (2, powers(-60, 3)), (2, powers(3, 1023, signs=(-1,)))],
                     [((INF,), 0.0), ((-INF,), INF), ((NAN,), NAN), ((40.0,), 0.0), ((BIG,), 0.0), ((-BIG,), BIG)]),
    "NormalShortfall": (normal_shortfall, [(5, uniform(-40, 40)), (4, uniform(-3, 3)), (2, near([0.0, 1.0, -1.0, -4.0])), (2, powers(-60, 3)), (2, powers(3, 1021))],
                        [((INF,), INF), ((-INF,), 0.0), ((NAN,), NAN), ((40.0,), 40.0), ((BIG,), BIG)]),
    "LogGamma": (log_gamma, [(4, uniform(0, 12)), (4, uniform(-12, 0)), (3, near([1.0, 2.0, 3.0, 8.0])), (2, near(POLES + LOG_GAMMA_ZEROS)), (2, uniform(8, 200)), (1, uniform(-300, -12)), (2, powers(-1074, 0)), (2, powers(8, 1014, signs=(1,))), (1, powers(8, 40, signs=(-1,)))],
                 [((0.0,), INF), ((-0.0,), INF), ((1.0,), 0.0), ((2.0,), 0.0), ((INF,), INF), ((-INF,), INF), ((NAN,), NAN), ((-1.0,), INF), ((-8.0,), INF), ((-1e300,), INF), ((2.6e305,), INF), ((BIG,), INF), ((-BIG,), INF), ((SUB,), float(m.log(2) * 1074)), ((-SUB,), float(m.log(2) * 1074))]),
    "Digamma": (digamma, [(4, uniform(0, 12)), (4, uniform(-12, 0)), (3, near([1.0, 1.4616321449683622, 2.0, 8.0])), (2, near(POLES + DIGAMMA_ZEROS)), (2, uniform(8, 200)), (1, uniform(-300, -12)), (2, powers(-1020, 0)), (2, powers(8, 1023, signs=(1,))), (1, powers(8, 40, signs=(-1,)))],
                [((0.0,), -INF), ((-0.0,), INF), ((INF,), INF), ((-INF,), NAN), ((NAN,), NAN), ((-1.0,), NAN), ((-8.0,), NAN), ((-1e300,), NAN), ((-BIG,), NAN), ((SUB,), -INF), ((-SUB,), INF), ((4e-309,), -INF), ((-4e-309,), INF)]),
    "Trigamma": (trigamma, [(4, uniform(0, 12)), (4, uniform(-12, 0)), (3, near([1.0, 2.0, 8.0])), (2, near(POLES)), (2, uniform(8, 200)), (1, uniform(-300, -12)), (2, powers(-511, 0)), (2, powers(8, 1021, signs=(1,))), (1, powers(8, 40, signs=(-1,)))],
                 [((0.0,), INF), ((-0.0,), INF), ((INF,), 0.0), ((-INF,), NAN), ((NAN,), NAN), ((-1.0,), INF), ((-8.0,), INF), ((-1e300,), INF), ((-BIG,), INF), ((SUB,), INF), ((-SUB,), INF), ((1e-160,), INF)]),
    "Polygamma": (polygamma, [(5, pairs(orders(2, 4), uniform(0, 20))), (3, pairs(orders(1, 12), uniform(0, 40))), (3, pairs(orders(2, 3), uniform(-12, 0))), (2, pairs(orders(2, 4), powers(-100, 30, signs=(1,)))), (1, pairs(orders(1, 12), powers(-60, 60, signs=(1,)))),
                              (1, pairs(orders(2, 2), near([-0.25, -1.4, -2.6, -30.3])))],
                  [((2.0, 0.0), -INF), ((2.0, -0.0), INF), ((3.0, 0.0), INF), ((3.0, -0.0), INF), ((2.0, INF), -0.0), ((3.0, INF), 0.0), ((2.0, -INF), NAN), ((3.0, -INF), NAN), ((2.0, -5.0), NAN), ((3.0, -5.0), INF), ((3.0, -1e300), INF), ((2.0, NAN), NAN),
                   ((NAN, 1.0), NAN), ((0.0, 1.0), NAN), ((0.5, 1.0), NAN), ((-3.0, 1.0), NAN), ((101.0, 1.0), NAN), ((INF, 1.0), NAN), ((2.0, SUB), -INF), ((2.0, -SUB), INF), ((2.4, 1.0), float(-2 * m.zeta(3))), ((1.6, 1.0), float(-2 * m.zeta(3)))]),
    "LambertW": (lambert_w, [(4, uniform(-0.36787944, 4)), (3, powers(-1074, 1023, signs=(1,))), (2, powers(-60, -2)), (2, near([-0.36787944117144233, -0.3513, -0.35, 1e-6, -1e-6, 1.0], n=1)), (2, uniform(-0.36787944117, -0.34))],
                 ODD + [((INF,), INF), ((-INF,), NAN), ((-0.36787944117144233,), -1.0), ((-0.3678794411714425,), NAN), ((-0.5,), NAN), ((SUB,), SUB), ((-SUB,), -SUB)]),
    "BesselI0": (lambda x: bessel_i(0, x), [(5, uniform(-20, 20)), (3, uniform(-713.9, 713.9)), (2, near([8.0, -8.0, 1.0, 713.98])), (1, powers(-60, 9))],
                 [((0.0,), 1.0), ((-0.0,), 1.0), ((NAN,), NAN), ((INF,), INF), ((-INF,), INF), ((714.0,), INF), ((-BIG,), INF)]),
    "BesselI1": (lambda x: bessel_i(1, x), [(5, uniform(-20, 20)), (3, uniform(-713.9, 713.9)), (2, near([8.0, -8.0, 1.0, 713.98])), (2, powers(-1000, 9))],
                 ODD + [((INF,), INF), ((-INF,), -INF), ((714.0,), INF), ((-BIG,), -INF)]),
    "BesselI": (bessel_i, [(5, pairs(orders(0, 6), uniform(-40, 40))), (3, pairs(orders(0, 30), uniform(-100, 700))), (1, pairs(orders(0, 4), powers(-100, 9)))],
                [((0.0, 0.0), 1.0), ((2.0, 0.0), 0.0), ((3.0, -0.0), 0.0), ((3.0, INF), INF), ((3.0, -INF), -INF), ((NAN, 1.0), NAN), ((1.0, NAN), NAN), ((-1.0, 1.0), NAN), ((1001.0, 1.0), NAN), ((1000.0, 1.0), 0.0), ((2.0, 720.0), INF), ((1.6, 1.0), float(m.besseli(2, 1)))]),
    "LogBesselI": (log_bessel_i, [(5, pairs(uniform(0, 60), uniform(0, 60))), (3, pairs(uniform(0, 500), uniform(0, 2000))), (2, pairs(powers(-20, 12, signs=(1,)), powers(-20, 12, signs=(1,)))), (1, pairs(orders(0, 3), powers(-300, 10, signs=(1,))))],
                   [((0.0, 0.0), 0.0), ((2.0, 0.0), -INF), ((50.0, 0.0), -INF), ((2.0, INF), INF), ((INF, 2.0), -INF), ((-1.0, 1.0), NAN), ((1.0, -1.0), NAN), ((NAN, 1.0), NAN), ((1.0, NAN), NAN)]),
    "LogBesselIDerivative": (log_bessel_i_derivative, [(5, pairs(pairs(orders(0, 0), orders(1, 3)), pairs(uniform(0, 60), uniform(0, 60)))), (3, pairs(pairs(orders(0, 0), orders(1, 3)), pairs(uniform(0, 300), uniform(0, 1000)))),
                                                       (3, pairs(pairs(orders(1, 2), orders(0, 1)), pairs(uniform(0, 60), uniform(0.5, 60)))), (1, pairs(pairs(orders(1, 2), orders(0, 2)), pairs(uniform(0, 300), uniform(40, 300))))],
                             [((0.0, 1.0, 0.0, 0.0), 0.0), ((0.0, 2.0, 0.0, 0.0), 0.5), ((0.0, 1.0, 3.0, 0.0), INF), ((0.0, 1.0, 3.0, INF), 1.0), ((0.0, 2.0, 3.0, INF), 0.0), ((1.0, 0.0, 3.0, INF), 0.0), ((0.0, 8.0, 1.0, 1.0), NAN), ((-1.0, 0.0, 1.0, 1.0), NAN),
                              ((0.0, NAN, 1.0, 1.0), NAN), ((0.0, 1.0, -1.0, 1.0), NAN), ((0.0, 1.0, NAN, 1.0), NAN)]),
    "GammaP": (lambda a, x: gamma_tail(a, x, False), [(5, pairs(uniform(0, 10), uniform(0, 20))), (3, lambda rnd: [(lambda a: (a, a * rnd.uniform(0.5, 1.6)))(2 ** rnd.uniform(0, 9))]), (2, lambda rnd: [(lambda a: (a, a + a**0.5 * rnd.uniform(-5, 5)))(2 ** rnd.uniform(6, 16))]),
                   (2, pairs(powers(-30, 0, signs=(1,)), powers(-20, 4, signs=(1,))))],
               [((1.0, 0.0), 0.0), ((1.0, INF), 1.0), ((INF, 1.0), 0.0), ((0.0, 1.0), NAN), ((-1.0, 1.0), NAN), ((1.0, -1.0), NAN), ((NAN, 1.0), NAN), ((1.0, NAN), NAN), ((INF, INF), NAN), ((1e7, 2e7), 1.0), ((1e7, 5e6), 0.0), ((1e300, 1.0), 0.0)]),
    "GammaQ": (lambda a, x: gamma_tail(a, x, True), [(5, pairs(uniform(0, 10), uniform(0, 20))), (3, lambda rnd: [(lambda a: (a, a * rnd.uniform(0.5, 1.6)))(2 ** rnd.uniform(0, 9))]), (2, lambda rnd: [(lambda a: (a, a + a**0.5 * rnd.uniform(-5, 5)))(2 ** rnd.uniform(6, 16))]),
                   (2, pairs(powers(-30, 0, signs=(1,)), powers(-20, 4, signs=(1,))))],
               [((1.0, 0.0), 1.0), ((1.0, INF), 0.0), ((INF, 1.0), 1.0), ((0.0, 1.0), NAN), ((-1.0, 1.0), NAN), ((1.0, -1.0), NAN), ((NAN, 1.0), NAN), ((1.0, NAN), NAN), ((INF, INF), NAN), ((1e7, 2e7), 0.0), ((1e7, 5e6), 1.0), ((1e300, 1.0), 1.0)]),
    "GammaPDerivative": (gamma_p_derivative, [(5, pairs(orders(1, 2), pairs(uniform(0.1, 10), uniform(0.1, 20)))), (3, pairs(orders(1, 1), lambda rnd: [(lambda a: (a, a * rnd.uniform(0.5, 1.6)))(2 ** rnd.uniform(0, 8))])), (1, pairs(orders(3, 3), pairs(uniform(0.5, 10), uniform(0.1, 20))))],
                         [((1.0, 1.0, 0.0), 0.0), ((1.0, 1.0, INF), 0.0), ((1.0, INF, 1.0), 0.0), ((8.0, 1.0, 1.0), NAN), ((-1.0, 1.0, 1.0), NAN), ((NAN, 1.0, 1.0), NAN), ((1.0, -1.0, 1.0), NAN), ((1.0, 1.0, NAN), NAN), ((0.0, 1.0, INF), 1.0)]),
    "GammaDensity": (gamma_density, [(5, pairs(orders(0, 2), pairs(uniform(0.1, 10), uniform(0.1, 20)))), (3, pairs(orders(0, 1), lambda rnd: [(lambda a: (a, a * rnd.uniform(0.5, 1.6)))(2 ** rnd.uniform(0, 8))]))],
                     [((0.0, 0.5, 0.0), INF), ((0.0, 1.0, 0.0), 1.0), ((0.0, 2.0, 0.0), 0.0), ((0.0, 1.0, INF), 0.0), ((-1.0, 1.0, 1.0), 0.0), ((8.0, 1.0, 1.0), NAN), ((NAN, 1.0, 1.0), NAN), ((0.0, -1.0, 1.0), NAN), ((0.0, 1.0, NAN), NAN)]),
}

# Rows of a table; 1000 of the others.
COUNTS = {name: 2000 for name in ("LogNormalCdf", "NormalHazard", "NormalShortfall", "LogGamma", "Digamma", "Trigamma", "Polygamma")}


def table(name, count):
    f, generators, ends = FUNCTIONS[name]
    rnd = random.Random(zlib.crc32(name.encode()))
    total = sum(share for share, _ in generators)
    lines = []
    for args, result in ends:
        lines.append((args, result, 0))
    for share, draw in generators:
        for _ in range(-(-count * share // total)):
            args = tuple(float(a) for a in draw(rnd)[0])
            with mp.workdps(400 if name in ("Sin", "Cos", "Tan") else 100):
                value = f(*(mpf(a) for a in args))
                result, rest = rounded(value) if isinstance(value, mpf) else (NAN, 0)
            lines.append((args, result, rest))
    return lines


def word(x):
    return "%016x" % (0x7FF8000000000000 if x != x else bits(x))


def main(names, count, out):
    for name in names or FUNCTIONS:
        rows = "\n".join(" ".join([*(word(a) for a in args), word(r), str(rest)]) for args, r, rest in table(name, count or COUNTS.get(name, 1000)))
        text = f'namespace Objectives.Tests.Simd;\n\n// Written by make_tables.py.\ninternal static partial class Tables\n{{\n    internal const string {name} = """\n{rows}\n""";\n}}\n'
        (Path(out) / f"{name}.cs").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    options = {"--count": "0", "--out": str(Path(__file__).parent)}
    for key in list(options):
        if key in arguments:
            at = arguments.index(key)
            options[key] = arguments[at + 1]
            del arguments[at : at + 2]
    main(arguments, int(options["--count"]), options["--out"])
