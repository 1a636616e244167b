using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Objectives.Generator.Tests.Emitted;

namespace Objectives.Fuzz.Mutations;

/// <summary>Numbers that a test of the suite compares with the interpreter's.</summary>
/// <param name="Check">Which test.</param>
/// <param name="What">The member, and the block of parameters.</param>
/// <param name="Numbers">What it gave.</param>
/// <param name="Size">What errors are measured by beside the numbers' own norm: where they are differences, the size of their parts.</param>
internal sealed record Measured(string Check, string What, double[] Numbers, double Size = 0)
{
    /// <summary>The suite allows this part of ‖expected‖₂.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>
    /// Whether the comparison with the interpreter fails for certain: what is measured on the code as it is passes it, so that twice the tolerance from
    /// there is more than once from the interpreter's numbers.
    /// </summary>
    public bool IsWrong(Measured expected)
    {
        if (Numbers.Length != expected.Numbers.Length)
            return true;
        double error = 0, scale = double.IsFinite(expected.Size) ? expected.Size * expected.Size : 0;
        for (int i = 0; i < Numbers.Length; i++)
        {
            double actual = Numbers[i], right = expected.Numbers[i];
            if (!double.IsFinite(actual) || !double.IsFinite(right))
            {
                if (!actual.Equals(right))
                    return true;
                continue;
            }
            error += (actual - right) * (actual - right);
            scale += right * right;
        }
        return !(Math.Sqrt(error) <= 2 * Tolerance * Math.Sqrt(scale));
    }
}

/// <summary>Calls every member of a bound problem, as the tests of the suite do, in the order of their cost.</summary>
internal sealed class Measurement(Type type, Func<Bound> bind)
{
    public const string Bits = "same bits";

    private delegate void Numbers(ReadOnlySpan<double> theta, Span<double> numbers);

    private delegate void NumbersOver(ReadOnlySpan<double> theta, Span<double> numbers, ReadOnlySpan<int> samples);

    private delegate void Products(ReadOnlySpan<double> theta, ReadOnlySpan<double> vector, Span<double> product);

    private delegate void NumbersOfRange(ReadOnlySpan<double> theta, Span<double> numbers, Range samples);

    private delegate void ProductsOfRange(ReadOnlySpan<double> theta, ReadOnlySpan<double> vector, Span<double> numbers, Range samples);

    private delegate long Counts(ReadOnlySpan<double> theta);

    private delegate double OfBlock(ReadOnlySpan<double> theta, Span<double> gradient, string block);

    private delegate void Update(ReadOnlySpan<double> theta);

    private delegate void UpdateOver(ReadOnlySpan<double> theta, ReadOnlySpan<int> samples);

    private static readonly int[] Some = [3, 0, 3, 2];

    private readonly bool _isUpdated = type.GetMethod("UpdateState", [typeof(ReadOnlySpan<double>)]) is not null;

    private readonly FieldInfo _turns = Field(type, "Turns"), _mostTurns = Field(type, "MostTurns");

    private static FieldInfo Field(Type type, string name) => type.Assembly.GetType("Objectives.Generated.Mutants", throwOnError: true)!.GetField(name)!;

    private Bound? _bound;
    private Memory? _memory;

    public IEnumerable<Measured> All()
    {
        // States change: each measurement begins anew.
        if (_bound is null || _isUpdated)
            (_bound, _memory) = (bind(), null);
        var bound = _bound;
        _turns.SetValue(null, 0L);
        // What earlier evaluations left in memory must not matter, not even that of the same member.
        var unfilled = Evaluation.Full(bound);
        _memory ??= new(bound.Problem);
        yield return new("memory", "read before written", [Evaluation.Full(bound, _memory.Poison).Bits().SequenceEqual(unfilled.Bits()) ? 1 : 0]);
        foreach (var measured in Evaluated(bound, "value, gradient and product", Evaluation.Full(bound, _memory.Poison)))
            yield return measured;
        bool isSmall = bound.Samples <= 20;
        foreach (var measured in isSmall ? Further(bound).Concat(Reference(bound)) : [])
            yield return measured;
        if (bound.Sampled is not null)
        {
            long[] full = [.. Evaluation.Full(bound, _memory.Poison).Bits()];
            yield return new(Bits, "range of all samples", [Evaluation.Over(bound, .., _memory.Poison).Bits().SequenceEqual(full) ? 1 : 0]);
            int[] all = [.. Enumerable.Range(0, bound.Samples)];
            yield return new(Bits, "list of all samples", [Evaluation.Over(bound, all, _memory.Poison).Bits().SequenceEqual(full) ? 1 : 0]);
            if (bound.Samples > 2)
                foreach (var measured in Evaluated(bound, "range", Evaluation.Over(bound, 1..^1, _memory.Poison)).Concat(isSmall ? OverRange(bound) : []))
                    yield return measured;
            var random = new Random(bound.Samples);
            int[] list = [.. Enumerable.Range(0, bound.Samples > 1000 ? 1030 : Math.Min(bound.Samples, 11)).Select(_ => random.Next(bound.Samples))];
            foreach (var measured in Evaluated(bound, "list", Evaluation.Over(bound, list, _memory.Poison)))
                yield return measured;
        }
        foreach (var measured in isSmall ? [] : Further(bound))
            yield return measured;
        yield return new("memory", "outside of arrays", [_memory.IsWhole ? 1 : 0]);
        foreach (var measured in bound.Samples is 9 or 0 ? New() : [])
            yield return measured;
        foreach (var measured in Changed(bound))
            yield return measured;
        foreach (var measured in isSmall ? Elsewhere(bound) : [])
            yield return measured;
        foreach (var measured in _isUpdated ? Updated(bound) : [])
            yield return measured;
        // Iterations arrive after mistakes, too: later.
        yield return new("turns", "of all iterations", [(long)_turns.GetValue(null)!]);
    }

    /// <summary>
    /// Where conventions hold and nothing else does: at the origin, where factors are exactly zero and roots, quotients and logarithms have their
    /// ends; far away, where only a stable formula does not overflow; further away, where all do, with a block of zeros whose products they must not
    /// spoil; where one parameter is infinite, which spoils no product with zero. And where the other branch of a threshold is taken.
    /// </summary>
    private IEnumerable<Measured> Elsewhere(Bound bound)
    {
        double[] theta = [.. bound.Theta];
        var blocks = bound.Problem.Layout.Blocks;
        (string Place, Action Move)[] places =
        [
            ("origin", () => Scale(0)), ("far away", () => Scale(1000)), ("near", () => Scale(0.2)), ("further", () => Scale(-5)), ("overflow", () => Scale(1e200)),
            ("some zeros", () => Change((i, x) => i / 4 % 2 == 0 ? 0 : x)), ("zeros in front", Front), ("identity", Identity),
            .. (bound.Samples is 9 or 0 ? new[] { 0, theta.Length / 2, theta.Length - 1 } : []).Distinct().Where(i => i >= 0).Select(i => ("infinite", (Action)(() => bound.Theta[i] = double.PositiveInfinity))),
            .. blocks.Count == 1 ? [] : blocks.Take(4).Select(b => ("one far away", (Action)(() => Scale(-20, b)))),
            .. blocks.Count == 1 ? [] : blocks.Take(4).Select(b => ("zeros", (Action)(() => Clear(b)))),
            .. blocks.Count == 1 ? [] : blocks.Take(3).Select(b => ("zeros and overflow", (Action)(() => { Scale(1e200); Clear(b); }))),
        ];
        foreach (var (place, move) in places)
        {
            theta.CopyTo(bound.Theta, 0);
            move();
            foreach (var measured in At(place))
                yield return measured with { Check = place };
        }
        theta.CopyTo(bound.Theta, 0);

        // Where hyperparameters have no weight, and the other sign.
        foreach (double factor in new[] { 0.0, -1 })
        {
            var settings = Settings(bound);
            object[] before = [.. settings.Select(s => s.GetValue(bound.Problem)!)];
            for (int k = 0; k < before.Length; k++)
                settings[k].SetValue(bound.Problem, (double)before[k] * factor);
            foreach (double scale in before.Length == 0 ? [] : new[] { 1, 1e200 })
            {
                Scale(scale);
                foreach (var measured in At("other hyperparameters"))
                    yield return measured with { Check = "other hyperparameters" };
                theta.CopyTo(bound.Theta, 0);
            }
            for (int k = 0; k < before.Length; k++)
                settings[k].SetValue(bound.Problem, before[k]);
        }

        // Where inner problems get few turns: the corrections that follow have something to correct, or fail.
        foreach (int turns in type.GetMethod("InnerFailures", [typeof(ReadOnlySpan<double>)]) is null ? [] : new[] { 1, 2, 3, 5, 8, 13 })
        {
            _mostTurns.SetValue(null, turns);
            var found = At("few turns");
            _mostTurns.SetValue(null, int.MaxValue);
            foreach (var measured in found)
                yield return measured with { Check = "few turns" };
        }

        // What refuses numbers there refuses them in the mutants, too.
        List<Measured> At(string place)
        {
            var found = new List<Measured>();
            try
            {
                found.AddRange(Evaluated(bound, place, Evaluation.Full(bound, _memory!.Poison)).Where(m => m.Check != Bits));
                found.AddRange(Further(bound));
            }
            catch (Exception e)
            {
                found.Add(new(place, e.GetType().Name, []));
            }
            return found;
        }

        void Change(Func<int, double, double> number)
        {
            for (int i = 0; i < bound.Theta.Length; i++)
                bound.Theta[i] = number(i, bound.Theta[i]);
        }

        // Of matrices alone: their eigenvalues and singular values are equal.
        void Identity()
        {
            foreach (var block in blocks.Where(b => b.Shape.Length == 2))
                for (int i = 0; i < block.Length; i++)
                    bound.Theta[block.Offset + i] = i / block.Shape[1] == i % block.Shape[1] ? 1 : 0;
        }

        // The first of every other row, and not the last: directions without a length beside what does have one.
        void Front()
        {
            foreach (var block in blocks.Where(b => b.Shape.Length >= 2))
                for (int i = 0; i < block.Length; i++)
                    if (i / block.Shape[^1] % 2 == 0 && 2 * (i % block.Shape[^1]) < block.Shape[^1])
                        bound.Theta[block.Offset + i] = 0;
        }

        void Clear(ParameterBlock block) => bound.Problem.Layout.Block(bound.Theta, block.Name).Clear();

        void Scale(double factor, ParameterBlock? block = null)
        {
            foreach (ref double x in block is null ? bound.Theta : bound.Problem.Layout.Block(bound.Theta, block.Name))
                x *= factor;
        }
    }

    /// <summary>Each member alone on new memory, which is just large enough for it.</summary>
    private IEnumerable<Measured> New()
    {
        var calls = new List<Action<Bound, double[], double[]>>(Calls);
        calls.AddRange(Members());
        foreach (var call in calls)
        {
            var bound = bind();
            double[] gradient = new double[bound.Theta.Length], product = new double[bound.Theta.Length];
            call(bound, gradient, product);
            var memory = new Memory(bound.Problem);
            memory.Poison();
            call(bound, gradient, product);
            yield return new("memory", "outside of new arrays", [memory.IsWhole ? 1 : 0]);
        }
    }

    private static readonly Action<Bound, double[], double[]>[] Calls =
    [
        (b, _, _) => b.Problem.Value(b.Theta),
        (b, gradient, _) => b.Problem.ValueAndGradient(b.Theta, gradient),
        (b, gradient, product) => b.Problem.ValueAndGradient(b.Theta, gradient, b.Direction, product),
        (b, gradient, _) => ByTerm.Gradient(b.Problem, b.Problem.GetType().GetNestedType("Term")!, b.Theta, gradient, 0),
    ];

    /// <summary>Products with a vector, and the member whose numbers it has as many as.</summary>
    private static readonly (string Member, string Along)[] ProductsAlong =
    [
        ("MixedVectorProduct", "HyperparameterGradient"), ("HyperparameterVectorProduct", "Gradient"), ("GaussNewtonVectorProduct", "Gradient"), ("FisherVectorProduct", "Gradient"),
        ("ResidualJacobianVector", "Gradient"), ("VectorResidualJacobian", "Residuals"),
    ];

    /// <summary>The members beside value, gradient and product, each as a call of its own.</summary>
    private IEnumerable<Action<Bound, double[], double[]>> Members()
    {
        foreach (string member in new[] { "PerSampleValues", "PerSampleGradients", "Predict", "HyperparameterGradient", "DenseHessian", "HessianDiagonal", "Residuals", "ResidualJacobian", "ConstraintValues", "ConstraintJacobian" })
            if (type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is { } numbers)
                yield return (b, _, _) => numbers.CreateDelegate<Numbers>(b.Problem)(b.Theta, new double[LengthOf(member, b)]);
        foreach (var (member, along) in ProductsAlong)
            if (type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is { } product)
                yield return (b, _, _) => product.CreateDelegate<Products>(b.Problem)(b.Theta, [.. Enumerable.Repeat(0.5, LengthOf(along, b))], new double[LengthOf(member, b)]);
        var terms = type.GetNestedType("Term")!;
        foreach (int term in Enum.GetValues(terms))
        {
            yield return (b, _, _) => ByTerm.Value(b.Problem, terms, b.Theta, term);
            yield return (b, _, product) => ByTerm.Product(b.Problem, terms, b.Theta, b.Direction, product, term);
        }
        foreach (string field in type.GetNestedType("DataField") is { } fields ? Enum.GetNames(fields).Where(name => bind().Data.Exists(f => f.Name == name)) : [])
            yield return (b, _, _) =>
            {
                var data = b.Data.Find(f => f.Name == field)!;
                int[] rows = b.Sampled is null ? [] : [.. Enumerable.Range(0, b.Samples)];
                ByField.Gradient(b.Problem, type, b.Theta, new double[data.IsSampled ? rows.Length * data.PerSample : data.Numbers.Length], field, rows);
            };
        if (type.IsAssignableTo(typeof(IProximable<double>)))
            yield return (b, gradient, _) => ((IProximable<double>)b.Problem).ProximalStep(b.Theta, 0.3, gradient);
    }

    private int LengthOf(string member, Bound bound, int? samples = null)
    {
        int p = bound.Theta.Length, h = Count(bound.Problem, "HyperparameterCount"), residuals = Count(bound.Problem, "ResidualCount"), constraints = Count(bound.Problem, "ConstraintCount");
        return member switch
        {
            "PerSampleValues" => samples ?? bound.Samples,
            "PerSampleGradients" => (samples ?? bound.Samples) * p,
            "Predict" => (samples ?? bound.Samples) * Count(bound.Problem, "OutputCount"),
            "DenseHessian" => p * p,
            "HyperparameterGradient" or "HyperparameterVectorProduct" => h,
            "Residuals" or "ResidualJacobianVector" => residuals,
            "ResidualJacobian" => residuals * p,
            "ConstraintValues" => constraints,
            "ConstraintJacobian" => constraints * p,
            _ => p,
        };
    }

    /// <summary>The members beside value, gradient and product over some samples of one piece, which do not begin with the first.</summary>
    private IEnumerable<Measured> OverRange(Bound bound)
    {
        var some = 1..^1;
        foreach (string member in new[] { "PerSampleValues", "PerSampleGradients", "HyperparameterGradient", "DenseHessian", "HessianDiagonal" })
            if (type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(Range)]) is { } numbers)
            {
                _memory!.Poison();
                double[] found = Evaluation.Unwritten(LengthOf(member, bound, bound.Samples - 2));
                numbers.CreateDelegate<NumbersOfRange>(bound.Problem)(bound.Theta, found, some);
                yield return new("range", member, found);
            }
        // Of residuals there are as many as samples.
        foreach (var (member, along) in ProductsAlong.Where(product => !product.Member.Contains("Residual", StringComparison.Ordinal)))
            if (type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(Range)]) is { } product)
            {
                _memory!.Poison();
                double[] found = Evaluation.Unwritten(LengthOf(member, bound));
                product.CreateDelegate<ProductsOfRange>(bound.Problem)(bound.Theta, [.. Enumerable.Range(1, LengthOf(along, bound)).Select(i => Math.Sin(i))], found, some);
                yield return new("range", member, found, 1);
            }
        var terms = type.GetNestedType("Term")!;
        for (int t = 0; t < ((ITermObjective<double>)bound.Problem).TermNames.Count; t++)
        {
            _memory!.Poison();
            double[] product = Evaluation.Unwritten(bound.Theta.Length);
            ByTerm.Product(bound.Problem, terms, bound.Theta, bound.Direction, product, t, some);
            yield return new("range", "product of a term", product, 1);
        }
    }

    private static IEnumerable<Measured> Evaluated(Bound bound, string check, Evaluation e)
    {
        yield return new(check, "Value", [e.Value]);
        yield return new(Bits, "values with gradients", [.. e.Values.Select(v => v.Value.Equals(e.Value) ? 1.0 : 0)]);
        yield return new(Bits, "products", [e.Product.Select(BitConverter.DoubleToInt64Bits).SequenceEqual(e.ProductAlone.Select(BitConverter.DoubleToInt64Bits)) ? 1 : 0]);
        foreach (var block in bound.Problem.Layout.Blocks)
        {
            yield return new(check, "gradient of " + block.Name, bound.Problem.Layout.Block(e.Gradient, block.Name).ToArray());
            yield return new(check, "gradient of " + block.Name + " with the product", bound.Problem.Layout.Block(e.GradientWithProduct, block.Name).ToArray());
            yield return new(check, "product of " + block.Name, bound.Problem.Layout.Block(e.Product, block.Name).ToArray());
        }
        foreach (double term in e.Terms)
            yield return new(check, "term", [term]);
        yield return new(check, "losses", e.Losses);
    }

    private IEnumerable<Measured> Reference(Bound bound)
    {
        yield return new("reference value", "ReferenceValue", [((IReferenceObjective<double>)bound.Problem).ReferenceValue(bound.Theta)], 1000);
    }

    private IEnumerable<Measured> Further(Bound bound)
    {
        var problem = bound.Problem;
        foreach (var (member, columns) in new[] { ("PerSampleGradients", problem.ParameterCount), ("Predict", Count("OutputCount")) })
            if (bound.Samples <= 300 && type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is { } rows)
            {
                _memory!.Poison();
                double[] numbers = Evaluation.Unwritten(bound.Samples * columns), over = Evaluation.Unwritten(Some.Length * columns);
                rows.CreateDelegate<Numbers>(problem)(bound.Theta, numbers);
                yield return new(member, member, numbers);
                _memory.Poison();
                Over(member).CreateDelegate<NumbersOver>(problem)(bound.Theta, over, List(bound));
                yield return new(member, member + " over a list", over);
            }
        if (bound.Samples <= 300)
        {
            var terms = type.GetNestedType("Term")!;
            for (int t = 0; t < ((ITermObjective<double>)problem).TermNames.Count; t++)
            {
                double[] gradient = Evaluation.Unwritten(bound.Theta.Length), product = Evaluation.Unwritten(bound.Theta.Length);
                _memory!.Poison();
                yield return new("terms", "value alone", [ByTerm.Value(problem, terms, bound.Theta, t)]);
                _memory.Poison();
                yield return new("terms", "value", [ByTerm.Gradient(problem, terms, bound.Theta, gradient, t)]);
                _memory.Poison();
                ByTerm.Product(problem, terms, bound.Theta, bound.Direction, product, t);
                foreach (var block in problem.Layout.Blocks)
                {
                    yield return new("terms", "gradient", problem.Layout.Block(gradient, block.Name).ToArray(), 1);
                    yield return new("terms", "product", problem.Layout.Block(product, block.Name).ToArray(), 1);
                }
            }
        }
        if (problem is IProximable<double> proximable)
            foreach (double step in new[] { 0.3, 2.0 })
            {
                _memory!.Poison();
                double[] point = Evaluation.Unwritten(bound.Theta.Length);
                proximable.ProximalStep(bound.Theta, step, point);
                yield return new("ProximalStep", "ProximalStep", point);
            }
        if (problem is IHessianObjective<double> hessian && bound.Samples <= 300)
        {
            double[] dense = Evaluation.Unwritten(bound.Theta.Length * bound.Theta.Length), diagonal = Evaluation.Unwritten(bound.Theta.Length);
            _memory!.Poison();
            hessian.DenseHessian(bound.Theta, dense);
            yield return new("Hessian", "DenseHessian", dense);
            _memory.Poison();
            hessian.HessianDiagonal(bound.Theta, diagonal);
            yield return new("Hessian", "HessianDiagonal", diagonal);
        }
        foreach (var measured in bound.Samples <= 300 ? Curved(bound) : [])
            yield return measured;
        if (type.GetMethod("SmoothnessConstant") is { } smoothness)
        {
            _memory!.Poison();
            yield return new("SmoothnessConstant", "SmoothnessConstant", [(double)smoothness.Invoke(null, [problem])!]);
        }
        var part = type.GetMethod("ValueAndGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(string)])!.CreateDelegate<OfBlock>(problem);
        foreach (var block in problem.Layout.Blocks)
        {
            double[] gradient = Evaluation.Unwritten(block.Length);
            _memory!.Poison();
            yield return new("blocks", "value", [part(bound.Theta, gradient, block.Name)]);
            yield return new("blocks", "gradient", gradient);
        }
        if (type.GetMethod("HyperparameterGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is { } hyperparameters)
        {
            _memory!.Poison();
            double[] gradient = Evaluation.Unwritten(Count("HyperparameterCount"));
            hyperparameters.CreateDelegate<Numbers>(problem)(bound.Theta, gradient);
            yield return new("HyperparameterGradient", "HyperparameterGradient", gradient);
        }
        if (type.GetNestedType("DataField") is { } fields)
            foreach (string field in Enum.GetNames(fields).Where(name => bound.Data.Exists(f => f.Name == name)))   // not the names in Pascal case
            {
                var data = bound.Data.Find(f => f.Name == field)!;
                int[] rows = bound.Sampled is null ? [] : bound.Samples <= 9 || !data.IsSampled ? [.. Enumerable.Range(0, bound.Samples)] : [.. Enumerable.Range(0, 300).Select(i => i * 7 % bound.Samples)];
                double[] gradient = Evaluation.Unwritten(data.IsSampled ? rows.Length * data.PerSample : data.Numbers.Length);
                _memory!.Poison();
                ByField.Gradient(problem, type, bound.Theta, gradient, field, rows);
                if (bound.Sampled is not null && rows.Length == bound.Samples)
                {
                    double[] all = Evaluation.Unwritten(gradient.Length);
                    _memory.Poison();
                    ByField.Gradient(problem, type, bound.Theta, all, field, []);
                    yield return new("DataGradient", field + ", all", all, Math.Abs(problem.Value(bound.Theta)));
                }
                bool isWeight = type.GetField(field, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.IsDefined(typeof(SampleWeightAttribute));
                yield return new("DataGradient", field, gradient, isWeight ? Math.Abs(problem.Value(bound.Theta)) : 0);
            }
        int Count(string property) => this.Count(problem, property);
    }

    private int Count(object problem, string property) => (int?)type.GetProperty(property)?.GetValue(problem) ?? 0;

    /// <summary>Residuals and constraints with their Jacobians, products with curvatures and with mixed derivatives, inner problems without a solution.</summary>
    private IEnumerable<Measured> Curved(Bound bound)
    {
        int p = bound.Theta.Length, h = Count(bound.Problem, "HyperparameterCount"), residuals = Count(bound.Problem, "ResidualCount"), constraints = Count(bound.Problem, "ConstraintCount");
        foreach (var (member, length) in new[] { ("Residuals", residuals), ("ResidualJacobian", residuals * p), ("ConstraintValues", constraints), ("ConstraintJacobian", constraints * p) })
            if (type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is { } rows)
            {
                _memory!.Poison();
                double[] numbers = Evaluation.Unwritten(length);
                rows.CreateDelegate<Numbers>(bound.Problem)(bound.Theta, numbers);
                yield return new(member, member, numbers, 1);
            }
        foreach (var (member, along, length, size) in new[]
        {
            ("MixedVectorProduct", h, p, 0), ("HyperparameterVectorProduct", p, h, 0), ("GaussNewtonVectorProduct", p, p, 1), ("FisherVectorProduct", p, p, 1),
            ("ResidualJacobianVector", p, residuals, 1), ("VectorResidualJacobian", residuals, p, 1),
        })
            if (type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is { } product)
            {
                _memory!.Poison();
                var random = new Random(11);
                double[] vector = [.. Enumerable.Range(0, along).Select(_ => 2 * random.NextDouble() - 1)], numbers = Evaluation.Unwritten(length);
                product.CreateDelegate<Products>(bound.Problem)(bound.Theta, vector, numbers);
                yield return new(member, member, numbers, size);
            }
        if (type.GetMethod("InnerFailures", [typeof(ReadOnlySpan<double>)]) is { } failures)
        {
            _memory!.Poison();
            yield return new("InnerFailures", "InnerFailures", [failures.CreateDelegate<Counts>(bound.Problem)(bound.Theta)]);
        }
    }

    /// <summary>The hyperparameters that are real numbers.</summary>
    private List<PropertyInfo> Settings(Bound bound) => [.. bound.Data.Where(f => f.Role == Generator.Algebra.LeafRole.Hyperparameter && f.Shape.Length == 0)
        .Select(f => Bound.PropertyOf(type, f.Name)).Where(p => p.PropertyType == typeof(double))];

    /// <summary>What is set between two evaluations counts in the second.</summary>
    private IEnumerable<Measured> Changed(Bound bound)
    {
        foreach (var property in Settings(bound))
        {
            object before = property.GetValue(bound.Problem)!;
            property.SetValue(bound.Problem, (double)before * 1.25);
            var after = Evaluation.Full(bound, _memory!.Poison);
            property.SetValue(bound.Problem, before);
            foreach (var measured in Evaluated(bound, "changed hyperparameter", after))
                yield return measured;
        }
        if (bound.Samples < 300)
            yield break;
        var threads = type.GetProperty("MaxDegreeOfParallelism")!;
        object one = threads.GetValue(bound.Problem)!;
        threads.SetValue(bound.Problem, 3);
        var three = Evaluation.Full(bound);
        threads.SetValue(bound.Problem, one);
        foreach (var measured in Evaluated(bound, "threads", three))
            yield return measured;
    }

    private IEnumerable<Measured> Updated(Bound bound)
    {
        _memory!.Poison();
        type.GetMethod("UpdateState", [typeof(ReadOnlySpan<double>)])!.CreateDelegate<Update>(bound.Problem)(bound.Theta);
        foreach (var measured in States(bound))
            yield return measured;
        if (type.GetMethod("UpdateState", [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<int>)]) is { } over)
        {
            over.CreateDelegate<UpdateOver>(bound.Problem)(bound.Theta, List(bound));
            foreach (var measured in States(bound))
                yield return measured;
        }
    }

    private IEnumerable<Measured> States(Bound bound) => bound.Data.Where(f => f.Role == Generator.Algebra.LeafRole.State).Select(f =>
        new Measured("UpdateState", f.Name, Bound.PropertyOf(type, f.Name).GetValue(bound.Problem) is double number ? [number] : ((DataArray<double>)Bound.PropertyOf(type, f.Name).GetValue(bound.Problem)!).ToArray()));

    private MethodInfo Over(string member) => type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(ReadOnlySpan<int>)])!;

    private static int[] List(Bound bound) => [.. Some.Select(i => i % bound.Samples)];
}
