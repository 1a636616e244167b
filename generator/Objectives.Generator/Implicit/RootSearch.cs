using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Implicit;

/// <summary>
/// A root between two points where a function has opposite signs: Newton steps where they stay in the bracket and halve it fast enough, its middle where not
/// (W. Press et al., Numerical Recipes, §9.4); then a Newton step to its end.
/// </summary>
internal static class RootSearch
{
    public static (Expr Point, Expr IsFound) Find(Unknown u, int f, Expr low, Expr high, Expr tolerance)
    {
        int slope = u.Jacobian(f);
        var (atLow, atHigh) = (u.At(f, low), u.At(f, high));
        var isRising = atLow < atHigh;
        var isBracket = isRising.Then((atLow <= 0).Map(Op.And, atHigh >= 0), (atLow >= 0).Map(Op.And, atHigh <= 0));
        int surroundings = u.Builder.Axes.Union(u.Surroundings(low.Node, f, slope), u.Surroundings(high.Node, f, slope));
        var (below, above) = (u.Open(low, surroundings), u.Open(high, surroundings));
        var (x, step) = (u.Open(0.5 * (low + high), surroundings), u.Open(high - low, surroundings));
        var (value, rate) = (u.At(f, x), u.At(slope, x));
        // The sign that f has at the lower end.
        var isBelow = isRising.Then(value < 0, value > 0);
        var (nextBelow, nextAbove) = (isBelow.Then(x, below), isBelow.Then(above, x));
        var newton = x - value / rate;
        var middle = 0.5 * (nextBelow + nextAbove);
        var isGood = u.And(newton >= nextBelow, newton <= nextAbove, (newton - x).Map(Op.Abs) <= 0.5 * step.Map(Op.Abs));
        var trial = isGood.Then(newton, middle);
        u.Named("newton", newton);
        var hasArrived = u.HasArrived(trial - x, x);
        var next = hasArrived.Then(x, trial);
        u.Named("root", next);
        u.Close(below, hasArrived.Then(below, nextBelow));
        u.Close(above, hasArrived.Then(above, nextAbove));
        u.Close(x, next);
        u.Close(step, hasArrived.Then(step, trial - x));
        var near = u.Last(next);
        var correction = Step(near);
        var point = u.Held(near - correction);
        return (u.Solution(point, Step(point)), u.And(isBracket, point >= low - Slack(low), point <= high + Slack(high), u.IsSmall(correction, point, tolerance)));

        Expr Step(Expr from) => u.At(f, from) / u.Stationary(u.At(slope, from));

        Expr Slack(Expr end) => tolerance * (end.Map(Op.Abs) + 1);
    }
}
