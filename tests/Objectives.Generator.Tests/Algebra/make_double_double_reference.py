"""Writes DoubleDoubleReference.cs beside this file: values of functions to 106 bits, by mpmath 1.3 at 2600 bits.

Run with: python3 make_double_double_reference.py
"""
import os
import random
import struct

from mpmath import mp, mpf
import mpmath as m

mp.prec = 2600
random.seed(20240229)


def bits(value):
    return struct.pack(">d", value).hex()


def pair(value):
    """The two doubles nearest to a number; an infinity where it overflows."""
    if abs(value) > mpf(2) ** 1024 * (1 - mpf(2) ** -54):
        return (float("inf") if value > 0 else float("-inf"), 0.0)
    high = float(value)
    return (high, float(value - mpf(high)))


def number(high, low=0.0):
    return (high, low)


def wide(low, high, count, extend):
    """Random numbers of an interval; every second one has a low part."""
    for i in range(count):
        x = random.uniform(low, high)
        yield pair(mpf(x) * (1 + mpf(random.uniform(-1, 1)) * mpf(2) ** -54)) if i % 2 and extend else (x, 0.0)


def scaled(low, high, count, signs=(1, -1)):
    """Numbers spread over orders of magnitude from 10^low to 10^high."""
    for i in range(count):
        x = random.choice(signs) * 10 ** random.uniform(low, high)
        yield pair(mpf(x) * (1 + mpf(random.uniform(-1, 1)) * mpf(2) ** -54)) if i % 2 else (x, 0.0)


def erfc(x):
    return m.erfc(x)


UNARY = {
    "Sqrt": (m.sqrt, [*wide(0, 10, 8, True), *scaled(-300, 300, 12, (1,))]),
    "Cbrt": (lambda x: m.sign(x) * m.cbrt(abs(x)), [*wide(-10, 10, 8, True), *scaled(-300, 300, 12)]),
    "Exp": (m.exp, [*wide(-5, 5, 10, True), *wide(-700, 700, 10, False), *scaled(-30, 0, 10)]),
    "Expm1": (m.expm1, [*wide(-5, 5, 10, True), *wide(-700, 700, 10, False), *scaled(-300, 0, 14)]),
    "Exp2": (lambda x: mpf(2) ** x, [*wide(-5, 5, 10, True), *wide(-1000, 1000, 10, False), *scaled(-30, 0, 8), (10.0, 0.0), (-3.0, 0.0)]),
    "Log": (m.log, [*wide(0.01, 5, 12, True), *wide(0.999, 1.001, 8, True), *scaled(-300, 300, 12, (1,))]),
    "Log2": (lambda x: m.log(x) / m.log(2), [*wide(0.01, 5, 12, True), *wide(0.999, 1.001, 8, True), *scaled(-300, 300, 12, (1,)), (8.0, 0.0)]),
    "Log10": (m.log10, [*wide(0.01, 5, 12, True), *wide(0.999, 1.001, 8, True), *scaled(-300, 300, 12, (1,))]),
    "Log1p": (m.log1p, [*wide(-0.99, 5, 16, True), *scaled(-300, 300, 14, (1,)), *scaled(-300, -1, 10, (-1,))]),
    "Sin": (m.sin, [*wide(-4, 4, 12, True), *wide(-1000, 1000, 10, False), *scaled(-300, 0, 8), *scaled(5, 300, 12), *(number(k * float(mp.pi) / 2) for k in (1, 2, 3, 11, 1000)), pair(+mp.pi)]),
    "Cos": (m.cos, [*wide(-4, 4, 12, True), *wide(-1000, 1000, 10, False), *scaled(-300, 0, 8), *scaled(5, 300, 12), *(number(k * float(mp.pi) / 2) for k in (1, 2, 3, 11, 1000)), pair(mp.pi / 2)]),
    "Tan": (m.tan, [*wide(-4, 4, 12, True), *wide(-1000, 1000, 10, False), *scaled(-300, 0, 8), *scaled(5, 300, 12), *(number(k * float(mp.pi) / 2) for k in (1, 2, 3, 11, 1000))]),
    "Asin": (m.asin, [*wide(-1, 1, 14, True), *wide(0.999, 1, 4, False), *scaled(-300, 0, 10), (1.0, 0.0), (-1.0, 0.0), (1.0, -1e-20)]),
    "Acos": (m.acos, [*wide(-1, 1, 14, True), *wide(0.999, 1, 4, False), *scaled(-20, 0, 10), (-1.0, 0.0), (1.0, -1e-20)]),
    "Atan": (m.atan, [*wide(-5, 5, 16, True), *scaled(-300, 300, 16), (1.0, 0.0), (-1.0, 0.0)]),
    "Sinh": (m.sinh, [*wide(-5, 5, 12, True), *wide(-709, 709, 10, False), *scaled(-300, 0, 12), (710.0, 0.0)]),
    "Cosh": (m.cosh, [*wide(-5, 5, 12, True), *wide(-709, 709, 10, False), *scaled(-30, 0, 6), (-710.0, 0.0)]),
    "Tanh": (m.tanh, [*wide(-5, 5, 14, True), *scaled(-300, 2, 14)]),
    "Asinh": (m.asinh, [*wide(-5, 5, 12, True), *scaled(-300, 300, 20)]),
    "Acosh": (m.acosh, [*wide(1, 5, 12, True), *scaled(1, 300, 10, (1,)), *(pair(1 + mpf(10) ** -k) for k in (2, 5, 9, 15, 25))]),
    "Atanh": (m.atanh, [*wide(-1, 1, 14, True), *scaled(-300, 0, 12), (0.9999999, 0.0)]),
    "Erf": (m.erf, [*wide(-3, 3, 16, True), *scaled(-300, 0, 10), (5.5, 0.0), (0.5, 0.0)]),
    "Erfc": (erfc, [*wide(-3, 3, 16, True), *wide(3, 26, 12, False), *scaled(-30, 0, 6), (0.5, 0.0), (9.4, 0.0), (9.45, 0.0), (26.5, 0.0)]),
    "NormalCdf": (lambda x: erfc(-x / m.sqrt(2)) / 2, [*wide(-4, 4, 16, True), *wide(-37, -4, 12, False), *scaled(-30, 0, 6)]),
}


def two(first, second):
    return list(zip(first, second))


BINARY = {
    "Add": (lambda x, y: x + y, two(scaled(-5, 5, 20), scaled(-5, 5, 20)) + [((1.0, 1e-20), (-1.0, 1e-36))]),
    "Subtract": (lambda x, y: x - y, two(scaled(-5, 5, 20), scaled(-5, 5, 20))),
    "Multiply": (lambda x, y: x * y, two(scaled(-5, 5, 16), scaled(-5, 5, 16)) + two(scaled(200, 300, 8), scaled(-300, -200, 8)) + two(scaled(-150, -130, 4), scaled(-150, -130, 4)) + [((1.7e308, 0.0), (1.0, 1e-17))]),
    "Divide": (lambda x, y: x / y, two(scaled(-5, 5, 16), scaled(-5, 5, 16)) + two(scaled(200, 305, 8), scaled(200, 305, 8)) + two(scaled(-290, -200, 8), scaled(-290, -200, 8)) + [((1.7e308, 1e291), (1.1, 0.0))]),
    "Pow": (lambda x, y: x ** y, two(scaled(-2, 2, 16, (1,)), wide(-5, 5, 16, True)) + [((3.0, 0.0), (k, 0.0)) for k in (2.0, -3.0, 7.0, 64.0, 0.5, 100.0, -200.5)] + [((-1.5, 0.0), (3.0, 0.0)), ((1e-100, 0.0), (3.0, 0.0)), ((1e100, 0.0), (-3.0, 0.0))]),
    "Hypot": (lambda x, y: m.sqrt(x * x + y * y), two(scaled(-3, 3, 10), scaled(-3, 3, 10)) + two(scaled(200, 305, 8), scaled(200, 305, 8)) + two(scaled(-305, -200, 6), scaled(-305, -200, 6))),
    "Atan2": (lambda y, x: m.atan2(y, x), two(scaled(-3, 3, 24), scaled(-3, 3, 24)) + two(scaled(-300, 300, 8), scaled(-300, 300, 8))),
}


def log_normal_cdf(x):
    return m.log1p(-erfc(x / m.sqrt(2)) / 2) if x > 0 else -x * x / 2 + m.log(scaled_tail(-x) / 2)


def scaled_tail(b):
    return m.exp(b * b / 2) * erfc(b / m.sqrt(2))


def normal_hazard(x):
    return m.npdf(x) * 2 / erfc(-x / m.sqrt(2))


def log_gamma(x):
    return m.re(m.loggamma(x)) if x > 0 else m.log(m.pi / abs(x * m.sin(m.pi * x))) - m.re(m.loggamma(-x))


def polygamma(n, x):
    """By both sides of the nearest pole where x is negative."""
    n = int(n)
    if x > 0:
        return (-1) ** (n + 1) * m.factorial(n) * m.zeta(n + 1, x)
    f = x - m.nint(x)
    left = m.zeta(n + 1, 1 - f) - m.zeta(n + 1, 1 - x)
    return (-1) ** (n + 1) * m.factorial(n) * (m.zeta(n + 1, 1 + f) + f ** -(n + 1) + (-1) ** (n + 1) * left)


BETWEEN_POLES = [(x, 0.0) for x in (-0.25, -0.8, -1.3, -4.1, -19.7, -20.3, -300.8)]

# Drawn last, so that the rows above stay as they are. Beyond 10²⁰ mpmath has no gamma functions.
UNARY.update({
    "LogNormalCdf": (log_normal_cdf, [*wide(-4, 4, 16, True), *wide(-37, 37, 12, False), *scaled(-30, 0, 6), *scaled(1, 2, 6, (-1,))]),
    "NormalHazard": (normal_hazard, [*wide(-4, 4, 16, True), *wide(-37, 37, 12, False), *scaled(-30, 0, 6), *scaled(1, 2, 6, (-1,))]),
    "NormalShortfall": (lambda x: x + normal_hazard(x), [*wide(-6, 4, 16, True), *wide(-37, 37, 12, False), *scaled(-30, 0, 6), *scaled(1, 2, 6, (-1,)), (-5.0, 0.0), (-5.001, 0.0)]),
    "LogGamma": (log_gamma, [*wide(0.1, 30, 16, True), *scaled(-300, 0, 8, (1,)), *scaled(1, 18, 8, (1,)), *scaled(-300, -2, 6, (-1,)), *BETWEEN_POLES, (0.5, 0.0), (1.5, 0.0), (2.5, 0.0), (20.0, 0.0),
                             *(pair(p + s * mpf(10) ** -k) for p in (1, 2) for s in (1, -1) for k in (1, 5, 12, 25))]),
    "Digamma": (lambda x: m.psi(0, x), [*wide(2, 30, 16, True), *scaled(-300, -1, 8, (1,)), *scaled(1, 18, 8, (1,)), *BETWEEN_POLES, (0.5, 0.0), (1.0, 0.0), (20.0, 0.0)]),
})
BINARY["Polygamma"] = (polygamma, two([(float(k % 6 + 1), 0.0) for k in range(24)], [*wide(0.1, 30, 12, True), *scaled(-20, 0, 6, (1,)), *scaled(1, 10, 6, (1,))])
                       + [((n, 0.0), x) for n in (1.0, 2.0, 3.0) for x in BETWEEN_POLES])

UNARY["LambertW"] = (lambda x: m.re(m.lambertw(x)), [*wide(-0.36, 5, 16, True), *scaled(-300, 300, 16, (1,)), *scaled(-30, -1, 6, (-1,))])
BINARY["BesselI"] = (lambda n, x: m.besseli(int(n), x), two([(float(k % 6), 0.0) for k in range(30)], [*wide(-30, 30, 12, True), *wide(30, 700, 12, True), *scaled(-30, 0, 6)]))


def value(x):
    return mpf(x[0]) + mpf(x[1])


def rows():
    for name, (function, points) in {**UNARY, **BINARY}.items():
        for point in points:
            arguments = [point] if name in UNARY else list(point)
            result = pair(m.re(function(*(value(a) for a in arguments))))
            yield " ".join([name] + [bits(part) for a in arguments + [result] for part in a])


HEADER = '''namespace Objectives.Generator.Tests.Algebra;

/// <summary>Written by make_double_double_reference.py: a function, its arguments and its value, each number as the bits of two doubles.</summary>
internal static class DoubleDoubleReference
{
    public const string Rows = """
'''

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "DoubleDoubleReference.cs")
with open(path, "w", encoding="utf-8", newline="\n") as file:
    file.write(HEADER)
    for row in rows():
        file.write(" " * 8 + row + "\n")
    file.write('        """;\n}\n')
