using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// Residuals, constraints, their Jacobians and the products with curvatures: what is emitted against the interpreter, what is interpreted against
/// forward mode, and the products against the matrices that they are said to be.
/// </summary>
public class CurvatureTests
{
    private const double Tolerance = 1e-12;

    private delegate void Out(ReadOnlySpan<double> theta, Span<double> result);

    private delegate void OutOver(ReadOnlySpan<double> theta, Span<double> result, ReadOnlySpan<int> samples);

    private delegate void Product(ReadOnlySpan<double> theta, ReadOnlySpan<double> vector, Span<double> result);

    private delegate void ProductOver(ReadOnlySpan<double> theta, ReadOnlySpan<double> vector, Span<double> result, ReadOnlySpan<int> samples);

    private static readonly int[] Batch = [3, 0, 3, 2];

    public static TheoryData<string> Cases => [.. Corpus.All.Select(c => c.Name).Where(n => n is not null && HasAny(Corpus.Find(n)))];

    public static TheoryData<string> Families => ["SoftmaxNetwork", "EventNetwork", "PoissonNetwork", "MeanNetwork"];

    private static bool HasAny(Case subject) => new[] { "[Residual", "[Output", "[Constraint" }.Any(a => subject.Members.Contains(a, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Members_agree_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(name);
        foreach (var bound in compiled.Bindings().Where(b => b.Samples <= 300))
        {
            foreach (int[] rows in bound.Sampled is null ? new[] { Array.Empty<int>() } : [[.. Enumerable.Range(0, bound.Samples)], [.. Batch.Select(i => i % bound.Samples)]])
            {
                bool isAll = rows.Length == bound.Samples;
                var oracle = new Matrices(compiled.Model, compiled.Curvatures, bound, rows);
                if (compiled.Model.Residuals.Any())
                {
                    Close(oracle.Residuals, Vector("Residuals", oracle.Residuals.Length), "Residuals");
                    // A residual may be centred: of one sample it is a difference of equal parts, of order one.
                    Close(oracle.Jacobian, Vector("ResidualJacobian", oracle.Jacobian.Length), "ResidualJacobian", 1);
                    Close(oracle.Along, Times("ResidualJacobianVector", bound.Direction, oracle.Along.Length), "ResidualJacobianVector", 1);
                    Close(oracle.Pullback, Times("VectorResidualJacobian", oracle.Cotangent, bound.Theta.Length), "VectorResidualJacobian", 1);
                    if (isAll)
                        Assert.Equal(oracle.Residuals.Length, ((IResidual<double>)bound.Problem).ResidualCount);
                }
                if (oracle.GaussNewton is { } gaussNewton)
                    Close(gaussNewton, Times("GaussNewtonVectorProduct", bound.Direction, bound.Theta.Length), "GaussNewtonVectorProduct", 1);
                if (oracle.Fisher is { } fisher)
                    Close(fisher, Times("FisherVectorProduct", bound.Direction, bound.Theta.Length), "FisherVectorProduct", 1);
                if (compiled.Model.Constraints.Any())
                {
                    Close(oracle.Constraints, Vector("ConstraintValues", oracle.Constraints.Length), "ConstraintValues");
                    Close(oracle.ConstraintJacobian, Vector("ConstraintJacobian", oracle.ConstraintJacobian.Length), "ConstraintJacobian");
                }

                double[] Vector(string member, int length)
                {
                    double[] result = [.. Enumerable.Repeat(1e99, length)];
                    Memory.Reuse(bound.Problem, () =>
                    {
                        if (isAll)
                            Member<Out>(bound, member, typeof(ReadOnlySpan<double>), typeof(Span<double>))(bound.Theta, result);
                        else
                            Member<OutOver>(bound, member, typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(ReadOnlySpan<int>))(bound.Theta, result, rows);
                    });
                    return result;
                }

                double[] Times(string member, double[] vector, int length)
                {
                    double[] result = [.. Enumerable.Repeat(1e99, length)];
                    Memory.Reuse(bound.Problem, () =>
                    {
                        if (isAll)
                            Member<Product>(bound, member, typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>))(bound.Theta, vector, result);
                        else
                            Member<ProductOver>(bound, member, typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(ReadOnlySpan<int>))(bound.Theta, vector, result, rows);
                    });
                    return result;
                }
            }
        }
    }

    /// <summary>Jv by rows and by forward mode on numbers; Jᵀu by rows; a constraint's row along a direction.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Jacobians_are_those_of_forward_mode(string name)
    {
        var compiled = Compiled.Of(name);
        foreach (var bound in compiled.Bindings().Where(b => b.Samples <= 9))
        {
            var oracle = new Matrices(compiled.Model, compiled.Curvatures, bound, [.. Enumerable.Range(0, bound.Samples)]);
            int p = bound.Theta.Length;
            Close(oracle.Forward, oracle.Along, "J·v");
            Close(oracle.Forward, Multiply(oracle.Jacobian, bound.Direction, oracle.Forward.Length), "rows of J times v", 1);
            if (compiled.Model.Residuals.Any())
                Close(oracle.Pullback, [.. Enumerable.Range(0, p).Select(j => Enumerable.Range(0, oracle.Cotangent.Length).Sum(i => oracle.Cotangent[i] * oracle.Jacobian[i * p + j]))], "Jᵀ·u", 1);
            Close(oracle.ForwardConstraints, Multiply(oracle.ConstraintJacobian, bound.Direction, compiled.Model.Constraints.Count()), "rows of constraints times v", 1);
        }
    }

    /// <summary>With residuals, Gauss–Newton is Σ c JᵀJ, with the factors c that reduction and weights give; all else gives its Hessian.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Gauss_Newton_is_made_of_the_residuals(string name)
    {
        var compiled = Compiled.Of(name);
        if (compiled.Model.Output is not null || !compiled.Model.Residuals.Any())
            return;
        foreach (var bound in compiled.Bindings().Where(b => b.Samples <= 9))
        {
            var oracle = new Matrices(compiled.Model, compiled.Curvatures, bound, [.. Enumerable.Range(0, bound.Samples)]);
            int p = bound.Theta.Length;
            double[] factors = [.. compiled.Model.Residuals.SelectMany(t => Factors(compiled, bound, t))];
            double[] expected = [.. Enumerable.Range(0, p).Select(j => Enumerable.Range(0, factors.Length).Sum(i => factors[i] * oracle.Jacobian[i * p + j] * oracle.Along[i]))];
            var term = compiled.Type.GetNestedType("Term")!;
            for (int t = 0; t < compiled.Model.Terms.Count; t++)
                if (compiled.Model.Terms[t].IsInValue && compiled.Model.Terms[t].Kind != TermKind.Residual)
                {
                    double[] product = new double[p];
                    ByTerm.Product(bound.Problem, term, bound.Theta, bound.Direction, product, t);
                    expected = [.. expected.Zip(product, (a, b) => a + b)];
                }
            Close(expected, oracle.GaussNewton!, "Gauss–Newton", 1);
        }
    }

    /// <summary>The losses are the negative log-likelihoods of their families, in natural parameters: Gauss–Newton and Fisher coincide.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    public void Fisher_and_Gauss_Newton_coincide(string name)
    {
        var compiled = Compiled.Of(name);
        foreach (var bound in compiled.Bindings())
        {
            double[] gaussNewton = new double[bound.Theta.Length], fisher = new double[gaussNewton.Length];
            ((IGaussNewton<double>)bound.Problem).GaussNewtonVectorProduct(bound.Theta, bound.Direction, gaussNewton);
            ((IFisher<double>)bound.Problem).FisherVectorProduct(bound.Theta, bound.Direction, fisher);
            Close(gaussNewton, fisher, "Fisher", 1);
        }
    }

    /// <summary>Σ cᵢ JᵢᵀHᵢJᵢ v with J from differences of the predictions and H as the textbooks have it; other terms by their Hessian.</summary>
    [Theory]
    [InlineData("SoftmaxNetwork", "Ridge")]
    [InlineData("EventNetwork", "")]
    [InlineData("PoissonNetwork", "")]
    [InlineData("MeanNetwork", "")]
    [InlineData("ProbabilityOutput", "")]
    public void Gauss_Newton_is_made_of_the_outputs(string name, string other)
    {
        var compiled = Compiled.Of(name);
        foreach (var bound in compiled.Bindings().Where(b => b.Samples is > 1 and <= 9))
        {
            int p = bound.Theta.Length, n = bound.Samples, k = (int)compiled.Type.GetProperty("OutputCount")!.GetValue(bound.Problem)!;
            var predict = Member<Out>(bound, "Predict", typeof(ReadOnlySpan<double>), typeof(Span<double>));
            double[] outputs = Outputs(0, 0), expected = new double[p];
            var jacobian = Enumerable.Range(0, p).Select(j => Outputs(j, 1e-3).Zip(Outputs(j, -1e-3), Outputs(j, 2e-3)).Zip(Outputs(j, -2e-3),
                (three, last) => (8 * (three.First - three.Second) - (three.Third - last)) / 12e-3).ToArray()).ToArray();
            double[] weights = bound.Data.FirstOrDefault(f => f.Role == LeafRole.SampleWeight)?.Numbers ?? [.. Enumerable.Repeat(1.0, n)];
            double scale = compiled.Model.Terms[0].Reduction switch { ReductionKind.Sum => 1, ReductionKind.Mean => 1 / weights.Sum(), _ => 1.0 / n };
            for (int i = 0; i < n; i++)
            {
                double[] z = outputs[(i * k)..((i + 1) * k)], along = [.. Enumerable.Range(0, k).Select(a => Enumerable.Range(0, p).Sum(j => jacobian[j][i * k + a] * bound.Direction[j]))];
                double[] curved = Curvature(name, z, along, bound.Data.FirstOrDefault(f => f.Name == "y")?.Numbers[i] ?? 0);
                for (int j = 0; j < p; j++)
                    expected[j] += scale * weights[i] * Enumerable.Range(0, k).Sum(a => jacobian[j][i * k + a] * curved[a]);
            }
            if (other.Length > 0)
            {
                double[] product = new double[p];
                ByTerm.Product(bound.Problem, compiled.Type.GetNestedType("Term")!, bound.Theta, bound.Direction, product, compiled.Model.Terms.ToList().FindIndex(t => t.Name == other));
                expected = [.. expected.Zip(product, (a, b) => a + b)];
            }
            double[] actual = new double[p];
            ((IGaussNewton<double>)bound.Problem).GaussNewtonVectorProduct(bound.Theta, bound.Direction, actual);
            Close(expected, actual, "Gauss–Newton", 1, 1e-8);

            double[] Outputs(int j, double step)
            {
                double[] theta = [.. bound.Theta], result = new double[n * k];
                theta[j] += step;
                predict(theta, result);
                return result;
            }
        }
    }

    /// <summary>The Hessian of the loss in the outputs, times a tangent.</summary>
    private static double[] Curvature(string name, double[] z, double[] t, double y)
    {
        double sigmoid = 1 / (1 + Math.Exp(-z[0]));
        switch (name)
        {
            case "SoftmaxNetwork":
                double sum = z.Sum(Math.Exp), mean = z.Zip(t, (a, b) => Math.Exp(a) / sum * b).Sum();
                return [.. z.Zip(t, (a, b) => Math.Exp(a) / sum * (b - mean))];
            case "EventNetwork":
                return [sigmoid * (1 - sigmoid) * t[0]];
            case "PoissonNetwork":
                return [Math.Exp(z[0]) * t[0]];
            case "ProbabilityOutput":
                return [(y / (z[0] * z[0]) + (1 - y) / ((1 - z[0]) * (1 - z[0]))) * t[0]];
            default:
                return t;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Wrong_lengths_are_refused(string name)
    {
        var compiled = Compiled.Of(name);
        var bound = compiled.Bindings().First();
        int p = bound.Theta.Length;
        foreach (int wrong in new[] { -1, 1 })
        {
            if (bound.Problem is IGaussNewton<double> curved)
            {
                Refused(() => curved.GaussNewtonVectorProduct(new double[p + wrong], new double[p], new double[p]));
                Refused(() => curved.GaussNewtonVectorProduct(new double[p], new double[p + wrong], new double[p]));
                Refused(() => curved.GaussNewtonVectorProduct(new double[p], new double[p], new double[p + wrong]));
            }
            if (bound.Problem is IFisher<double> informed)
                Refused(() => informed.FisherVectorProduct(new double[p], new double[p], new double[p + wrong]));
            if (bound.Problem is IResidual<double> residual)
            {
                int m = residual.ResidualCount;
                Refused(() => residual.Residuals(new double[p], new double[m + wrong]));
                Refused(() => residual.ResidualJacobian(new double[p], new double[m * p + wrong]));
                Refused(() => residual.ResidualJacobianVector(new double[p], new double[p + wrong], new double[m]));
                Refused(() => residual.ResidualJacobianVector(new double[p], new double[p], new double[m + wrong]));
                Refused(() => residual.VectorResidualJacobian(new double[p], new double[m + wrong], new double[p]));
                Refused(() => residual.VectorResidualJacobian(new double[p], new double[m], new double[p + wrong]));
            }
            if (bound.Problem is IConstrained<double> constrained)
            {
                Refused(() => constrained.ConstraintValues(new double[p], new double[constrained.ConstraintCount + wrong]));
                Refused(() => constrained.ConstraintJacobian(new double[p], new double[constrained.ConstraintCount * p + wrong]));
            }
        }

        static void Refused(Action evaluate) => Assert.Throws<ArgumentException>(evaluate);
    }

    [Fact]
    public void Constraints_say_which_kind_they_are()
    {
        var problem = (IConstrained<double>)Compiled.Of("ConstrainedPortfolio").Bindings().First().Problem;
        Assert.Equal(3, problem.ConstraintCount);
        Assert.Equal([false, true, true], problem.ConstraintInequalities);
    }

    /// <summary>cᵢ of each residual of a term.</summary>
    private static IEnumerable<double> Factors(Compiled compiled, Bound bound, TermModel term)
    {
        int length = term.Length is { } size ? (int)size.Evaluate(n => bound.Sizes[n]) : 1;
        if (!term.PerSample)
            return Enumerable.Repeat(1.0, length);
        int count = term.Set.Length == 0 ? bound.Samples : bound.Sizes[FieldModel.CountOf(term.Set)];
        var weight = compiled.Model.Fields.FirstOrDefault(f => f.Set == term.Set && f.IsWeight);
        double[] weights = weight is null ? [.. Enumerable.Repeat(1.0, count)] : bound.Data.First(f => f.Name == weight.Name).Numbers;
        double scale = term.Reduction switch { ReductionKind.Sum => 1, ReductionKind.Mean => 1 / weights.Sum(), _ => 1.0 / count };
        return weights.SelectMany(w => Enumerable.Repeat(scale * w, length));
    }

    private static double[] Multiply(double[] rows, double[] vector, int count) =>
        [.. Enumerable.Range(0, count).Select(i => vector.Select((v, j) => rows[i * vector.Length + j] * v).Sum())];

    private static T Member<T>(Bound bound, string name, params Type[] parameters)
        where T : Delegate => bound.Problem.GetType().GetMethod(name, parameters)!.CreateDelegate<T>(bound.Problem);

    private static void Close(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, string what, double size = 0, double tolerance = Tolerance)
    {
        Assert.True(expected.Length == actual.Length, $"{what}: {actual.Length} numbers, not {expected.Length}");
        double error = 0, scale = size * size;
        for (int i = 0; i < expected.Length; i++)
        {
            error += (actual[i] - expected[i]) * (actual[i] - expected[i]);
            scale += expected[i] * expected[i];
        }
        Assert.True(Math.Sqrt(error) <= tolerance * Math.Sqrt(scale), $"{what}: off by {Math.Sqrt(error / scale):E2} of its norm");
    }
}
