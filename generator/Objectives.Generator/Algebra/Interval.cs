using System;
using System.Globalization;

namespace Objectives.Generator.Algebra;

/// <summary>
/// The numbers between two ends. Numbers are real ones: what a formula means, not what rounding makes of it, so that eˣ is positive although
/// it rounds to zero far to the left. An infinity belongs to an interval if that end is closed, as a value that is taken at a pole.
/// </summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct Interval(Endpoint Low, Endpoint High)
{
    /// <summary>All finite numbers.</summary>
    public static readonly Interval Line = Between(double.NegativeInfinity, double.PositiveInfinity, lowIsOpen: true, highIsOpen: true);

    /// <summary>All numbers, the infinities among them.</summary>
    public static readonly Interval All = Between(double.NegativeInfinity, double.PositiveInfinity);

    public static readonly Interval Positive = Between(0, double.PositiveInfinity, lowIsOpen: true, highIsOpen: true);
    public static readonly Interval Nonnegative = Between(0, double.PositiveInfinity, highIsOpen: true);
    public static readonly Interval Unit = Between(0, 1);
    public static readonly Interval OpenUnit = Between(0, 1, lowIsOpen: true, highIsOpen: true);
    public static readonly Interval Signed = Between(-1, 1);
    public static readonly Interval OpenSigned = Between(-1, 1, lowIsOpen: true, highIsOpen: true);

    /// <summary>All finite numbers but zero.</summary>
    public static readonly Interval NonZero = Line.ExceptZero();

    /// <summary>No number.</summary>
    public static readonly Interval Empty = Between(1, -1);

    /// <summary>Whether zero is left out although it lies inside.</summary>
    public bool LacksZero { get; init; }

    public static Interval Point(double value) => Between(value, value);

    public static Interval Between(double low, double high, bool lowIsOpen = false, bool highIsOpen = false) =>
        new(new Endpoint(low, lowIsOpen), new Endpoint(high, highIsOpen));

    public static Interval From(double low, bool isOpen = false) => Between(low, double.PositiveInfinity, isOpen, highIsOpen: true);

    public static Interval UpTo(double high, bool isOpen = false) => Between(double.NegativeInfinity, high, lowIsOpen: true, isOpen);

    public bool IsEmpty => !(Low.Value < High.Value || (Low.Value == High.Value && !Low.IsOpen && !High.IsOpen && !(LacksZero && Low.Value == 0)));

    public bool IsPoint => Low.Value == High.Value && !IsEmpty;

    /// <summary>Whether neither end is finite.</summary>
    public bool IsUnbounded => double.IsNegativeInfinity(Low.Value) && double.IsPositiveInfinity(High.Value);

    /// <summary>Whether it is a side of zero, with or without it: what any positive factor leaves as it is.</summary>
    public bool IsHalfLine => (Low.Value == 0 && double.IsPositiveInfinity(High.Value)) || (High.Value == 0 && double.IsNegativeInfinity(Low.Value));

    public bool Contains(double x) =>
        (x > Low.Value || (x == Low.Value && !Low.IsOpen)) && (x < High.Value || (x == High.Value && !High.IsOpen)) && !(x == 0 && LacksZero);

    public bool IsInside(Interval other) => IsEmpty || (Intersect(other) is var common
        && common.Low == Low && common.High == High && (!other.LacksZero || !Contains(0)));

    /// <summary>The interval with its ends.</summary>
    public Interval Closure => Between(Low.Value, High.Value);

    public Interval Intersect(Interval other) => new Interval(Endpoint.Inner(Low, other.Low, -1), Endpoint.Inner(High, other.High, 1))
    {
        LacksZero = LacksZero || other.LacksZero,
    }.Normal();

    /// <summary>The smallest interval with all numbers of both.</summary>
    public Interval Hull(Interval other) => IsEmpty ? other : other.IsEmpty ? this : new Interval(Endpoint.Lower(Low, other.Low), Endpoint.Higher(High, other.High))
    {
        LacksZero = !Contains(0) && !other.Contains(0) && (LacksZero || other.LacksZero || Low.Value > 0 != other.Low.Value > 0),
    }.Normal();

    /// <summary>From the lowest to the highest of what comes of pairs of ends.</summary>
    public static Interval Around((Endpoint, Endpoint)[] corners, Func<Endpoint, Endpoint, bool, Endpoint> of)
    {
        Endpoint low = of(corners[0].Item1, corners[0].Item2, false), high = of(corners[0].Item1, corners[0].Item2, true);
        foreach (var (p, q) in corners)
        {
            low = Endpoint.Lower(low, of(p, q, false));
            high = Endpoint.Higher(high, of(p, q, true));
        }
        return new(low, high);
    }

    public Interval ExceptZero() => (this with { LacksZero = true }).Normal();

    public static Interval operator -(Interval x) => x with { Low = -x.High, High = -x.Low };

    public Interval Abs() => Low.Value >= 0 ? this : High.Value <= 0 ? -this
        : new Interval(new Endpoint(0, LacksZero), Endpoint.Higher(-Low, High));

    /// <summary>Zero left out once: at an end it is an open end.</summary>
    private Interval Normal() => !LacksZero ? this : Low.Value > 0 || High.Value < 0 ? this with { LacksZero = false }
        : Low.Value == 0 && High.Value > 0 ? new(new Endpoint(0, true), High)
        : High.Value == 0 && Low.Value < 0 ? new(Low, new Endpoint(0, true))
        : this;

    /// <summary>In the notation of intervals.</summary>
    public override string ToString()
    {
        if (IsEmpty)
            return "∅";
        if (IsPoint)
            return $"{{{Shown(Low.Value)}}}";
        string text = $"{(Low.IsOpen ? "(" : "[")}{Shown(Low.Value)}, {Shown(High.Value)}{(High.IsOpen ? ")" : "]")}";
        return LacksZero ? text + " without 0" : text;
    }

    public static string Shown(double x) => x == 0 ? "0" : double.IsInfinity(x) ? x > 0 ? "∞" : "−∞" : x.ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−');
}
