namespace Objectives.Generator.Algebra;

/// <summary>Bernoulli numbers and the Hurwitz zeta function: the tails of gamma functions.</summary>
internal readonly partial struct DoubleDouble
{
    /// <summary>
    /// ζ(s, y) = Σ 1/(y + k)ˢ over k ≥ 0 for y ≥ 0 and an integer s ≥ 2: terms up to y + k ≥ 20 + s, then the formula of Euler and Maclaurin to
    /// order 30 (DLMF 25.11.28).
    /// </summary>
    private static DoubleDouble Hurwitz(int s, DoubleDouble y)
    {
        var sum = Zero;
        for (; y.Hi < 20 + s; y += One)
            sum += InversePower(y, s);
        DoubleDouble r = One / y, z = r * r, factor = new DoubleDouble(s) * z;
        var series = One / new DoubleDouble(s - 1) + r.ScaleBy(-1);
        for (int j = 1; j <= Bernoulli.Count; j++)
        {
            series += Bernoulli.ByFactorial[j - 1] * factor;
            factor = factor * new DoubleDouble((s + 2.0 * j - 1) * (s + 2.0 * j)) * z;
        }
        return sum + InversePower(y, s - 1) * series;
    }

    /// <summary>1/yⁿ by squaring.</summary>
    private static DoubleDouble InversePower(DoubleDouble y, int n)
    {
        var power = One;
        for (; n > 0; n >>= 1, y *= y)
            if ((n & 1) != 0)
                power *= y;
        return One / power;
    }

    /// <summary>B₂, B₄, … B₃₀; a class of its own, because the order of initialisers over files is undefined.</summary>
    private static class Bernoulli
    {
        public const int Count = 15;

        /// <summary>B₂ⱼ at place j − 1.</summary>
        public static readonly DoubleDouble[] Numbers = new DoubleDouble[Count];

        /// <summary>B₂ⱼ/(2j)! at place j − 1.</summary>
        public static readonly DoubleDouble[] ByFactorial = new DoubleDouble[Count];

        static Bernoulli()
        {
            double[] numerators =
            [
                1, -1, 1, -1, 5, -691, 7, -3617, 43867, -174611, 854513, -236364091, 8553103, -23749461029, 8615841276005,
            ];
            double[] denominators = [6, 30, 42, 30, 66, 2730, 6, 510, 798, 330, 138, 2730, 6, 870, 14322];
            for (int i = 0; i < Count; i++)
            {
                Numbers[i] = new DoubleDouble(numerators[i]) / new DoubleDouble(denominators[i]);
                ByFactorial[i] = Numbers[i] * Factorial.Inverse[2 * i + 2];
            }
        }
    }
}
