"""Writes the reference tables of the functions of floats: python3 make_single_tables.py [Name ...] [--count N --out DIRECTORY].

The format is that of make_tables.py in 32 bits: the arguments and the correctly rounded result as the bits of floats, then what was rounded away,
in thousandths of the result's unit in the last place. The functions and the ends of their domains are those of make_tables.py; which floats are taken
is decided here.
"""
import random
import struct
import sys
import zlib
from pathlib import Path

from mpmath import mp, mpf
import mpmath as m

from make_tables import BIG, DIGAMMA_ZEROS, FUNCTIONS, INF, LOG_GAMMA_ZEROS, MIN, NAN, POLES, SUB

SINGLE_BIG, SINGLE_MIN, SINGLE_SUB = 2.0**128 - 2.0**104, 2.0**-126, 2.0**-149
ENDS = {BIG: SINGLE_BIG, -BIG: -SINGLE_BIG, SUB: SINGLE_SUB, -SUB: -SINGLE_SUB, MIN: SINGLE_MIN, 2 * SUB: 2 * SINGLE_SUB, -2 * SUB: -2 * SINGLE_SUB}

# Every function is asked here: numbers that vanish beside one, that saturate, that overflow.
EVERYWHERE = [s * x for x in (1e-40, 1e-30, 1e-20, 1e-10, 1e-5, 0.1, 1.0, 10.0, 30.0, 700.0, 1e4, 1e10, 1e30) for s in (1, -1)]


def bits(x):
    return struct.unpack(">I", struct.pack(">f", x))[0]


def single(x):
    """The nearest float; infinite beyond the largest."""
    try:
        return struct.unpack(">f", struct.pack(">f", x))[0]
    except OverflowError:
        return INF if x > 0 else -INF


def step(x, k):
    """The float k places after x, away from zero for positive k."""
    b = bits(x) + k
    inside = 0 <= (b & (2**31 - 1)) < 0x7F800000 and (b >> 31) == (bits(x) >> 31)
    return struct.unpack(">f", struct.pack(">I", b))[0] if inside else x


def rounded(v):
    """The nearest float (ties to even) of an mpf, and the remainder in thousandths of an ulp."""
    if v == 0 or m.isinf(v) or m.isnan(v):
        return float(v), 0
    sign, man, exp, bc = v._mpf_
    if exp + bc > 130 or exp + bc < -155:
        return (-1.0 if sign else 1.0) * (INF if exp + bc > 0 else 0.0), 0
    lsb = max(exp + bc - 24, -149)
    scaled = m.ldexp(abs(v), -lsb)
    q = int(m.floor(scaled))
    part = scaled - q
    up = part > 0.5 or (part == 0.5 and q & 1)
    rest = int(m.floor((part - 1 if up else part) * 1000))
    q += 1 if up else 0
    if q == 2**24:
        q, lsb, rest = 2**23, lsb + 1, rest // 2
    if lsb + 24 > 128:
        return (-INF if sign else INF), 0
    x = float(m.ldexp(mpf(q), lsb))
    return (-x, -rest) if sign else (x, rest)


def uniform(a, b):
    return lambda rnd: (rnd.uniform(a, b),)


def powers(a, b, signs=(1, -1)):
    """Uniform in the binary exponent."""
    return lambda rnd: (rnd.choice(signs) * rnd.uniform(1, 2) * 2.0 ** rnd.randint(a, b - 1),)


def near(*points):
    """Within a few units in the last place of a point, and at all relative distances from it."""

    def draw(rnd):
        p = single(rnd.choice(points))
        if rnd.random() < 0.4:
            return (step(p, rnd.randint(-6, 6)),)
        return (p + rnd.choice((1, -1)) * (abs(p) or 1.0) * 2.0 ** -rnd.uniform(2, 24),)

    return draw


def multiples(unit, limit):
    """Floats next to multiples of a unit."""
    return lambda rnd: (step(single(float(int(2 ** rnd.uniform(0, limit)) * rnd.choice((1, -1)) * unit())), rnd.randint(-2, 2)),)


def pairs(first, second):
    return lambda rnd: first(rnd) + second(rnd)


def orders(first, last):
    return lambda rnd: (float(rnd.randint(first, last)),)


def half_pi():
    return m.pi / 2


POSITIVE = powers(-149, 128, signs=(1,))
ANGLES = [(3, uniform(-10, 10)), (2, powers(-60, 15)), (2, powers(15, 128)), (3, multiples(half_pi, 17)), (2, multiples(half_pi, 120)), (1, powers(-149, -10)), (2, near(0.7853982, 1.5707964, 3.1415927, 32768.0))]
LOGISTIC = [(3, uniform(-104, 104)), (5, uniform(-6, 6)), (2, near(0.0, -0.8814, 0.8814, -17.3, 17.3, -87.34, 87.34, -103.97)), (2, powers(-60, 5)), (1, powers(0, 128))]
BOTH = [(4, powers(-149, 128)), (5, uniform(-5, 5)), (2, powers(-40, 40))]

# name: [(share, generator)]
DRAWS = {
    "Exp": [(5, uniform(-104.1, 88.8)), (3, uniform(-5, 5)), (2, near(0.34657359, 1.0397, -0.3466, 88.72283, -87.33654, -86.0, -103.97)), (1, powers(-60, 3))],
    "Exp2": [(5, uniform(-150, 128)), (3, uniform(-5, 5)), (2, near(0.5, -0.5, 1.5, 128.0, -126.0, -124.0, -149.0, -150.0)), (1, powers(-60, 3))],
    "Expm1": [(3, uniform(-20, 88.8)), (4, uniform(-2, 2)), (2, near(0.34657359, -0.3466, 1.0397, 88.72283, -17.3)), (2, powers(-149, 4))],
    "Log": [(4, POSITIVE), (3, uniform(0.5, 2)), (3, near(1.0, 0.70710678, 1.41421356, 2.0))],
    "Log2": [(4, POSITIVE), (3, uniform(0.5, 2)), (3, near(1.0, 0.70710678, 1.41421356, 2.0, 8.0))],
    "Log10": [(4, POSITIVE), (3, uniform(0.5, 2)), (3, near(1.0, 0.70710678, 1.41421356, 10.0))],
    "Log1p": [(3, POSITIVE), (4, uniform(-0.9999, 2)), (2, near(-0.29289, 0.41421356, -0.5, 1.0, 1.8284)), (2, powers(-70, 0)), (1, near(-0.99999994))],
    "Log1mExp": [(3, uniform(-104, 0)), (4, uniform(-3, 0)), (2, near(-0.6931472, -0.34657359, -1.2279)), (2, powers(-149, 4, signs=(-1,)))],
    "LogAddExp": [(3, pairs(uniform(-50, 50), uniform(-50, 50))), (3, pairs(uniform(-3, 3), uniform(-3, 3))), (2, pairs(powers(-10, 8), powers(-10, 8))), (2, pairs(near(-0.6931472, 0.0), near(-0.6931472, -17.0)))],
    "Softplus": LOGISTIC,
    "LogSigmoid": LOGISTIC,
    "Sigmoid": LOGISTIC,
    "Tanh": [(2, uniform(-12, 12)), (5, uniform(-2, 2)), (2, near(0.1733, -0.1733, 0.52, 9.01)), (2, powers(-149, 2))],
    "Sin": ANGLES,
    "Cos": ANGLES,
    "Tan": ANGLES,
    "Asin": [(5, uniform(-1, 1)), (3, near(0.5, -0.5, 0.99999994, -0.99999994)), (2, powers(-149, 0))],
    "Acos": [(5, uniform(-1, 1)), (3, near(0.5, -0.5, 0.99999994, -0.99999994)), (2, powers(-60, 0))],
    "Atan": [(5, uniform(-5, 5)), (3, near(0.41421356, -0.41421356, 2.41421356, 1.0)), (2, powers(-149, 128))],
    "Atan2": [(4, pairs(uniform(-5, 5), uniform(-5, 5))), (3, pairs(powers(-149, 128), powers(-149, 128))), (2, pairs(powers(-20, 20), powers(-20, 20)))],
    "Sinh": [(4, uniform(-89.4, 89.4)), (4, uniform(-3, 3)), (2, near(1.0, -1.0, 0.3466, 89.41599)), (2, powers(-149, 2))],
    "Cosh": [(4, uniform(-89.4, 89.4)), (4, uniform(-3, 3)), (2, near(1.0, -1.0, 0.3466, 89.41599)), (1, powers(-60, 2))],
    "Asinh": BOTH,
    "Acosh": [(3, powers(0, 128, signs=(1,))), (5, uniform(1, 5)), (2, near(1.0, 1.0000001, 2.0))],
    "Atanh": [(5, uniform(-1, 1)), (3, near(0.5, -0.5, 0.99999994, 0.171572875)), (2, powers(-149, 0))],
    "Pow": [(4, pairs(uniform(0, 10), uniform(-20, 20))), (3, pairs(powers(-120, 120, signs=(1,)), uniform(-1.05, 1.05))), (2, pairs(near(1.0), powers(0, 22))), (2, pairs(uniform(0.5, 2), uniform(-90, 90))),
            (1, lambda rnd: (rnd.uniform(-5, 0), float(rnd.randint(-30, 30)))), (1, pairs(powers(-149, -126, signs=(1,)), uniform(-1, 1)))],
    "Cbrt": BOTH,
    "Hypot": [(4, pairs(uniform(-10, 10), uniform(-10, 10))), (3, pairs(powers(-149, 127), powers(-149, 127))), (2, pairs(powers(120, 128), powers(120, 128))), (1, pairs(powers(-149, -120), powers(-149, -120)))],
    "Erf": [(5, uniform(-4.2, 4.2)), (2, near(0.5, 1.0, -1.0, 0.84375, 3.9)), (2, powers(-149, 3))],
    "Erfc": [(5, uniform(-4.2, 10.1)), (3, uniform(-1, 3)), (2, near(0.5, 1.0, -1.0, 0.84375, 9.2, 10.05)), (1, powers(-60, 3))],
    "NormalCdf": [(5, uniform(-14.2, 6)), (3, uniform(-3, 3)), (2, near(0.7071, 1.0, -1.0, -13.0, -14.1)), (1, powers(-60, 3))],
    "LogNormalCdf": [(5, uniform(-40, 14.2)), (4, uniform(-3, 3)), (2, near(-2.0, 1.0, -1.0, -6.0, 13.0, -1e4)), (2, powers(-60, 3)), (2, powers(3, 64, signs=(-1,)))],
    "NormalHazard": [(5, uniform(-40, 14.5)), (4, uniform(-3, 3)), (2, near(0.0, 1.0, -1.0, -6.0, 13.0)), (2, powers(-60, 3)), (2, powers(3, 128, signs=(-1,)))],
    "NormalShortfall": [(5, uniform(-40, 40)), (4, uniform(-3, 3)), (2, near(0.0, 1.0, -1.0, -4.0)), (2, powers(-60, 3)), (2, powers(3, 128))],
    "LogGamma": [(4, uniform(0, 12)), (4, uniform(-12, 0)), (3, near(1.0, 2.0, 3.0, 8.0)), (2, near(*POLES, *LOG_GAMMA_ZEROS)), (2, uniform(8, 200)), (1, uniform(-300, -12)), (2, powers(-149, 0)), (2, powers(8, 122, signs=(1,))), (1, powers(8, 22, signs=(-1,)))],
    "Digamma": [(4, uniform(0, 12)), (4, uniform(-12, 0)), (3, near(1.0, 1.4616321, 2.0, 8.0)), (2, near(*POLES, *DIGAMMA_ZEROS)), (2, uniform(8, 200)), (1, uniform(-300, -12)), (2, powers(-149, 0)), (2, powers(8, 128, signs=(1,))), (1, powers(8, 22, signs=(-1,)))],
    "Trigamma": [(4, uniform(0, 12)), (4, uniform(-12, 0)), (3, near(1.0, 2.0, 8.0)), (2, near(*POLES)), (2, uniform(8, 200)), (1, uniform(-300, -12)), (2, powers(-64, 0)), (2, powers(8, 128, signs=(1,))), (1, powers(8, 22, signs=(-1,)))],
    "Polygamma": [(5, pairs(orders(2, 4), uniform(0, 20))), (3, pairs(orders(1, 12), uniform(0, 40))), (3, pairs(orders(2, 3), uniform(-12, 0))), (2, pairs(orders(2, 4), powers(-40, 30, signs=(1,)))), (1, pairs(orders(1, 12), powers(-30, 40, signs=(1,))))],
    "LambertW": [(4, uniform(-0.367879, 4)), (3, POSITIVE), (2, powers(-60, -2)), (2, near(-0.36787942, -0.3513, 1e-6, 1.0)), (2, uniform(-0.36787, -0.34))],
    "BesselI0": [(5, uniform(-20, 20)), (3, uniform(-91.9, 91.9)), (2, near(8.0, -8.0, 1.0, 91.9)), (1, powers(-60, 6))],
    "BesselI1": [(5, uniform(-20, 20)), (3, uniform(-91.9, 91.9)), (2, near(8.0, -8.0, 1.0, 91.9)), (2, powers(-149, 6))],
    "BesselI": [(5, pairs(orders(0, 6), uniform(-40, 40))), (3, pairs(orders(0, 30), uniform(-92, 92))), (1, pairs(orders(0, 4), powers(-30, 6)))],
    "LogBesselI": [(5, pairs(uniform(0, 60), uniform(0, 60))), (3, pairs(uniform(0, 500), uniform(0, 2000))), (2, pairs(powers(-20, 12, signs=(1,)), powers(-20, 12, signs=(1,))))],
    "LogBesselIDerivative": [(5, pairs(pairs(orders(0, 0), orders(1, 3)), pairs(uniform(0, 60), uniform(0, 60)))), (3, pairs(pairs(orders(0, 0), orders(1, 3)), pairs(uniform(0, 300), uniform(0, 1000)))),
                             (3, pairs(pairs(orders(1, 2), orders(0, 1)), pairs(uniform(0, 60), uniform(0.5, 60))))],
    "GammaP": [(5, pairs(uniform(0, 10), uniform(0, 20))), (3, pairs(uniform(20, 60), uniform(20, 60))), (2, pairs(powers(-30, 0, signs=(1,)), powers(-20, 4, signs=(1,))))],
    "GammaQ": [(5, pairs(uniform(0, 10), uniform(0, 20))), (3, pairs(uniform(20, 60), uniform(20, 60))), (2, pairs(powers(-30, 0, signs=(1,)), powers(-20, 4, signs=(1,))))],
    "GammaPDerivative": [(5, pairs(orders(1, 2), pairs(uniform(0.1, 10), uniform(0.1, 20))))],
    "GammaDensity": [(5, pairs(orders(0, 2), pairs(uniform(0.1, 10), uniform(0.1, 20))))],
}


# Their leading arguments are counts, which may be zero.
OF_ORDER = ["LogBesselIDerivative", "GammaPDerivative", "GammaDensity"]


def value(f, arguments):
    with mp.workdps(120):
        v = f(*(mpf(a) for a in arguments))
        return rounded(v) if isinstance(v, mpf) else (NAN, 0)


def ends(name):
    f, _, stated = FUNCTIONS[name]
    for arguments, result in stated:
        arguments, result = tuple(ENDS.get(a, a) for a in arguments), ENDS.get(result, result)
        if any(a == a and single(a) != a for a in arguments):
            continue
        stated_only = not all(0 < abs(x) < INF for x in (*arguments, result))
        yield (arguments, single(result), 0) if stated_only else (arguments, *value(f, arguments))


def is_inside(name, x):
    if name in ("Log", "Log2", "Log10"):
        return x > 0
    return {"Log1p": x > -1, "Log1mExp": x < 0, "Asin": abs(x) <= 1, "Acos": abs(x) <= 1, "Atanh": abs(x) < 1, "Acosh": x >= 1, "LambertW": x > -0.3678794}.get(name, True)


def table(name, count):
    f = FUNCTIONS[name][0]
    rnd = random.Random(zlib.crc32(name.encode()))
    total = sum(share for share, _ in DRAWS[name])
    lines = list(ends(name))
    if len(DRAWS[name][0][1](random.Random(0))) == 1:
        for x in map(single, EVERYWHERE):
            if is_inside(name, x):
                lines.append(((x,), *value(f, (x,))))
    for share, draw in DRAWS[name]:
        for _ in range(-(-count * share // total)):
            arguments = tuple(map(single, draw(rnd)))
            if all(abs(a) < INF and (a != 0 or name in OF_ORDER) for a in arguments) and is_inside(name, arguments[0]):
                lines.append((arguments, *value(f, arguments)))
    return lines


def word(x):
    return "%08x" % (0x7FC00000 if x != x else bits(x))


def main(names, count, out):
    for name in names or DRAWS:
        rows = "\n".join(" ".join([*(word(a) for a in arguments), word(r), str(rest)]) for arguments, r, rest in table(name, count))
        text = f'namespace Objectives.Tests.Simd;\n\n// Written by make_single_tables.py.\ninternal static partial class SingleTables\n{{\n    internal const string {name} = """\n{rows}\n""";\n}}\n'
        (Path(out) / f"{name}.cs").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    options = {"--count": "2300", "--out": str(Path(__file__).parent / "Single")}
    for key in list(options):
        if key in arguments:
            at = arguments.index(key)
            options[key] = arguments[at + 1]
            del arguments[at : at + 2]
    main(arguments, int(options["--count"]), options["--out"])
