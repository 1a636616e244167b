using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>
/// Where an operation is defined and what it gives of intervals. A row says how it moves with its arguments, and the image follows from
/// the ends; it says where it is defined and smooth, and what it never leaves.
/// </summary>
internal abstract partial class Operation
{
    /// <summary>How the value moves with the argument, over its natural domain.</summary>
    public virtual Trend TrendIn(int argument) => Trend.Unknown;

    /// <summary>Where the value is a finite number, while the other arguments are in the given intervals.</summary>
    public virtual Interval NaturalDomain(int argument, Interval[] x) => Interval.Line;

    /// <summary>Where the derivative by the argument is finite too.</summary>
    public virtual Interval SmoothDomain(int argument, Interval[] x) => NaturalDomain(argument, x);

    /// <summary>What every value lies in.</summary>
    public virtual Interval Codomain => Interval.All;

    /// <summary>Whether it takes neighbours to neighbours; else it may stand still between steps.</summary>
    public virtual bool IsContinuous => true;

    /// <summary>Whether it has a kink at zero, where the derivative jumps.</summary>
    public virtual bool HasKink => false;

    /// <summary>An interval with every value that the operation has at points of the intervals, NaN aside.</summary>
    public virtual Interval Image(Interval[] x) => x.Any(i => i.IsEmpty) ? Interval.Empty : ImageOfEnds(x);

    /// <summary>Whether every number of <see cref="Image"/> is a value at some point of these intervals.</summary>
    public virtual bool IsImageExact(Interval[] x) => IsContinuous && x.Select((_, k) => TrendIn(k)).All(t => t is Trend.Increasing or Trend.Decreasing or Trend.Even);

    private Interval ImageOfEnds(Interval[] x)
    {
        var low = new Endpoint[x.Length];
        var high = new Endpoint[x.Length];
        bool isEither = false;
        for (int k = 0; k < x.Length; k++)
        {
            // A pole at an end of the domain is a value, an infinite one.
            var inside = x[k].Intersect(NaturalDomain(k, x).Closure);
            if (inside.IsEmpty && !x[k].IsEmpty)
                return Codomain;
            var argument = TrendIn(k) == Trend.Even ? inside.Abs() : inside;
            switch (TrendIn(k))
            {
                case Trend.Unknown:
                    return Codomain;
                case Trend.Decreasing:
                    (low[k], high[k]) = (argument.High, argument.Low);
                    break;
                default:
                    (low[k], high[k]) = (argument.Low, argument.High);
                    isEither |= TrendIn(k) == Trend.Either;
                    break;
            }
        }
        var image = isEither ? Corners(low, high) : new Interval(ValueAt(low, isUpper: false), ValueAt(high, isUpper: true));
        if (double.IsNaN(image.Low.Value) || double.IsNaN(image.High.Value))
            return Codomain;
        // What overflows or underflows on the way is inside all the same.
        var inner = image.Intersect(Codomain);
        return inner.IsEmpty ? Codomain : inner;
    }

    private Interval Corners(Endpoint[] low, Endpoint[] high)
    {
        var image = Interval.Empty;
        for (int corner = 0; corner < 1 << low.Length; corner++)
        {
            var ends = low.Select((l, k) => (corner >> k & 1) == 0 ? l : high[k]).ToArray();
            double lower = ValueAt(ends, isUpper: false).Value, upper = ValueAt(ends, isUpper: true).Value;
            if (double.IsNaN(lower))
                return Codomain;
            image = image.Hull(Interval.Between(lower, upper));
        }
        return image;
    }

    private Endpoint ValueAt(Endpoint[] ends, bool isUpper)
    {
        double value = Endpoint.Rounded(Value([.. ends.Select(e => new DoubleDouble(e.Value))]), isUpper);
        bool isFinite = ends.All(e => !double.IsInfinity(e.Value));
        // A finite number that is too large for a double is still below infinity.
        if (isFinite && double.IsInfinity(value) && value > 0 != isUpper && IsEntire(ends))
            value = value > 0 ? double.MaxValue : double.MinValue;
        return new(value, IsContinuous && ends.Any(e => e.IsOpen));
    }

    private bool IsEntire(Endpoint[] ends)
    {
        var points = ends.Select(e => Interval.Point(e.Value)).ToArray();
        return points.Select((p, k) => NaturalDomain(k, points).Contains(p.Low.Value)).All(inside => inside);
    }
}
