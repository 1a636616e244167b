using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// The principal branch of W(x)·e^W(x) = x for x ≥ −1/e, NaN below; the double next to −1/e counts as it. Near that branch point the series in
    /// p = √(2(ex + 1)) (R. M. Corless and others, 1996, 4.22), elsewhere four steps w ← w/(1 + w)·(1 + log(x/w)) from a start that is a few hundredths off
    /// (R. Iacono and J. P. Boyd, 2017).
    /// </summary>
    /// <remarks>Error below 3 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd LambertW(Vd x)
    {
        Vd zero = V.Create(0.0), one = V.Create(1.0), e = V.Create(2.718281828459045);

        // ex + 1; where it cancels the sum of 1 and the product is exact.
        Vd product = x * e;
        Vd q = (product + one) + V.FusedMultiplyAdd(x, V.Create(1.4456468917292502e-16), V.FusedMultiplyAdd(x, e, -product));
        Vd positive = V.ConditionalSelect(V.GreaterThan<double>(q, zero), q, zero);
        Vd p = Sqrt(positive + positive);
        Vd series = V.FusedMultiplyAdd(p, V.Create(-5.544203208567359e-06), V.Create(8.163531982496613e-06));
        series = V.FusedMultiplyAdd(p, series, V.Create(-1.2040352739559977e-05));
        series = V.FusedMultiplyAdd(p, series, V.Create(1.7790345805079586e-05));
        series = V.FusedMultiplyAdd(p, series, V.Create(-2.63380647472311e-05));
        series = V.FusedMultiplyAdd(p, series, V.Create(3.907668486743905e-05));
        series = V.FusedMultiplyAdd(p, series, V.Create(-5.811360750441382e-05));
        series = V.FusedMultiplyAdd(p, series, V.Create(8.665035805208128e-05));
        series = V.FusedMultiplyAdd(p, series, V.Create(-0.00012957426685274883));
        series = V.FusedMultiplyAdd(p, series, V.Create(0.00019438727605453933));
        series = V.FusedMultiplyAdd(p, series, V.Create(-0.00029267722472962746));
        series = V.FusedMultiplyAdd(p, series, V.Create(0.0004424730618146209));
        series = V.FusedMultiplyAdd(p, series, V.Create(-0.0006720616311561362));
        series = V.FusedMultiplyAdd(p, series, V.Create(0.0010262633205076071));
        series = V.FusedMultiplyAdd(p, series, V.Create(-0.0015769303446867841));
        series = V.FusedMultiplyAdd(p, series, V.Create(0.0024408779911439826));
        series = V.FusedMultiplyAdd(p, series, V.Create(-0.0038112980348919993));
        series = V.FusedMultiplyAdd(p, series, V.Create(0.006014543252956118));
        series = V.FusedMultiplyAdd(p, series, V.Create(-0.009616892024299432));
        series = V.FusedMultiplyAdd(p, series, V.Create(0.01563563253233392));
        series = V.FusedMultiplyAdd(p, series, V.Create(-0.02598471487360376));
        series = V.FusedMultiplyAdd(p, series, V.Create(0.044502314814814814));
        series = V.FusedMultiplyAdd(p, series, V.Create(-0.07962962962962963));
        series = V.FusedMultiplyAdd(p, series, V.Create(0.1527777777777778));
        series = V.FusedMultiplyAdd(p, series, V.Create(-0.3333333333333333));
        series = V.FusedMultiplyAdd(p, series, V.Create(1.0));
        series = V.FusedMultiplyAdd(p, series, V.Create(-1.0));

        Vd negative = V.LessThan<double>(x, zero);
        Vd inside = V.ConditionalSelect(negative, V.ConditionalSelect(V.GreaterThan<double>(q, V.Create(0.01)), x, V.Create(-0.25)), one);
        Vd root = Sqrt(V.FusedMultiplyAdd(inside, e, one));
        Vd below = inside * e / (root * (root + one)) * Log(one + root);
        Vd log = Log1p(V.ConditionalSelect(negative, one, x));
        Vd above = log * (one - Log1p(log) / (log + V.Create(2.0)));
        Vd w = V.ConditionalSelect(negative, below, above);
        Vd y = V.ConditionalSelect(negative, inside, x);
        for (int i = 0; i < 4; i++)
            w = w / (one + w) * (one + Log(y / w));

        // Nearer to zero than 10⁻⁶ the quotient x/w is 1 or 0/0.
        Vd tiny = x * V.FusedMultiplyAdd(x, V.FusedMultiplyAdd(x, V.Create(1.5), -one), one);
        w = V.ConditionalSelect(V.LessThan<double>(V.Abs(x), V.Create(1e-6)), tiny, w);
        w = V.ConditionalSelect(V.LessThan<double>(q, V.Create(0.045)), series, w);
        w = V.ConditionalSelect(V.LessThan<double>(q, V.Create(-1e-16)) | V.LessThan<double>(x, V.Create(-0.5)), V.Create(double.NaN), w);
        return V.ConditionalSelect(V.LessThan<double>(x, V.Create(double.PositiveInfinity)), w, V.ConditionalSelect(V.Equals<double>(x, x), x, V.Create(double.NaN)));
    }
}
