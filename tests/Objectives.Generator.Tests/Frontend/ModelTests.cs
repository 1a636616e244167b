using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Model;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Frontend;

/// <summary>What the front end says of a declaration besides its formulas.</summary>
public class ModelTests
{
    private const string Ridge = """
        namespace Models.Linear;

        partial class Catalogue
        {
            /// <summary>Logistic regression.</summary>
            [Objective]
            internal sealed partial class RidgeLogistic
            {
                /// <summary>The <see cref="Weights"/>,
                /// one a feature.</summary>
                [Parameter("d")] Vector w;
                [Parameter] double b;           // the intercept
                [Sample("d")] Vector x;
                [Sample] double y;
                [SampleWeight] double s;
                [Hyperparameter] double lambda = 1e-2, mu = 2 * 0.5;

                // The loss of one sample.
                [Loss(Reduction.MeanOverCount)]
                double Logistic() =>
                    Softplus(-y * (Dot(w, x)   /* margin */ + b));

                [Regularizer] double Ridge() { return lambda / 2 * SquaredNorm(w); }

                [Metric(Reduction.Sum)] double Misses() => y * (Dot(w, x) + b) < 0 ? 1 : 0;
            }
        }
        """;

    [Fact]
    public void Types_around_come_outermost_first()
    {
        var model = Declaration.Model(Ridge);
        Assert.Equal("Models.Linear", model.Namespace);
        Assert.Equal([new TypePart("internal partial", "class", "Catalogue"), new TypePart("internal partial", "class", "RidgeLogistic")], model.Types);
        Assert.Equal("Models.Linear.Catalogue.RidgeLogistic", model.HintName);
    }

    [Fact]
    public void Fields_keep_their_order_roles_defaults_and_documentation()
    {
        var fields = Declaration.Model(Ridge).Fields;
        Assert.Equal(["w", "b", "x", "y", "s", "lambda", "mu"], fields.Select(f => f.Name));
        Assert.Equal("The Weights, one a feature.", fields[0].Documentation);
        Assert.Equal("the intercept", fields[1].Documentation);
        Assert.Equal(["0.01", "1"], fields.Skip(5).Select(f => f.Default));
        Assert.Equal(FieldRole.SampleWeight, fields[4].Role);
    }

    [Fact]
    public void Terms_keep_their_order_kind_reduction_and_source()
    {
        Assert.Equal(
            [
                new TermModel("Logistic", TermKind.Loss, ReductionKind.MeanOverCount, true, "Softplus(-y * (Dot(w, x) + b))"),
                new TermModel("Ridge", TermKind.Regularizer, ReductionKind.Mean, false, "{ return lambda / 2 * SquaredNorm(w); }"),
                new TermModel("Misses", TermKind.Metric, ReductionKind.Sum, true, "y * (Dot(w, x) + b) < 0 ? 1 : 0"),
            ],
            Declaration.Model(Ridge).Terms);
    }

    [Fact]
    public void Leaves_begin_with_the_parameters_and_samples_lead_with_the_sample_axis()
    {
        var program = Declaration.Model(Declaration.Class("""
            [Sample("d", "k")] Matrix x;
            [Hyperparameter] double c;
            [Parameter] double b;
            [Parameter("d", "d")] Matrix A;
            [Loss] double L() => b * c * Sum(A * x);
            """)).Program;
        Assert.Equal(["b", "A", "x", "c"], program.Leaves.Select(l => l.Name));
        Assert.Equal(["d", "d'"], program.Leaves[1].Axes.Select(a => program.Axes[a].ToString()));
        Assert.Equal(["$n", "d", "k"], program.Leaves[2].Axes.Select(a => program.Axes[a].ToString()));
    }

    [Fact]
    public void Sizes_say_where_they_come_from()
    {
        var model = Declaration.Model(Declaration.Class("""
            [Size] int d, h = 2 * 8, groups;
            [Size] int pairs => 2 * d + 1;
            [Size] int corners => 1 << d;
            [Size] int more => corners + d;
            [Sample("d")] Vector x;
            [Data("t")] Vector v;
            [Parameter("pairs")] Vector p;
            [Parameter("corners")] Vector q;
            [Parameter("h", "groups")] Matrix W;
            [Loss] double L() => Sum(p) + Sum(q) + Sum(W) + Sum(x) + Sum(v) + more;
            """));
        Assert.Equal(
            [
                new SizeModel("d", true, "", "", true),
                new SizeModel("h", true, "16", "", false),
                new SizeModel("groups", true, "", "", false),
                new SizeModel("pairs", true, "", "2 * d + 1", false),
                new SizeModel("corners", true, "", "1 << d", false),
                new SizeModel("more", true, "", "corners + d", false),
                new SizeModel("t", false, "", "", true),
            ],
            model.Sizes);
        Assert.Equal(["2*d+1", "2^d"], model.Fields.Where(f => f.Role == FieldRole.Parameter).Take(2).Select(f => f.Axes[0].Text));
    }

    [Fact]
    public void Per_sample_is_what_reads_a_sample_or_is_pinned()
    {
        var terms = Declaration.Model(Declaration.Class("""
            [Parameter] double b;
            [Sample] double y;
            [SampleWeight] double s;
            double Residual => y - b;
            [Loss] double Direct() => y * b;
            [Loss] double Through() => Residual;
            [Loss] double ByWeight() => s * b;
            [Loss] double Never() => b;
            [Loss(PerSample = true)] double Pinned() => b;
            [Loss(Once = true)] double PinnedOnce() => b;
            """)).Terms;
        Assert.Equal([true, true, true, false, true, false], terms.Select(t => t.PerSample));
    }

    /// <summary>A member of the class would hide the function of that name from every body.</summary>
    [Fact]
    public void No_generated_member_is_called_like_a_function() =>
        Assert.Empty(typeof(Functions).GetMethods().Select(m => m.Name).Intersect(DeclarationReader.Reserved));

    [Fact]
    public void Equal_declarations_give_equal_models() => Assert.Equal(Declaration.Model(Ridge), Declaration.Model(Ridge.Replace("/* margin */", "/* m */", System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("GaussianMixture", """
        [Size] int k;
        [Parameter("k")] Vector weight;
        [Parameter("k", "d")] Matrix mean;
        [Sample("d")] Vector x;
        [Loss] double L() => -LogSumExp(k, i => LogSoftmax(weight)[i] - SquaredDistance(x, mean[i]) / 2);
        """)]
    [InlineData("Pairs", """
        [Size] int d = 2;
        [Parameter("m", "d")] Matrix Z;
        [Data("m")] Vector target;
        [Loss] double L() => Sum(Z.RowCount, i => Sum(Z.RowCount, j => Square(Dot(Z[i], Z[j]) - target[i] * target[j]), where: j => j < i));
        """)]
    [InlineData("Gather", """
        [Parameter("users", "r")] Matrix U;
        [Parameter("items", "r")] Matrix V;
        [Size] int users, items, r;
        [Sample] int user, item;
        [Sample] double rating;
        [Loss] double L() => Square(rating - Dot(U[user], V[item]));
        """)]
    [InlineData("Smooth", """
        [Parameter("t")] Vector trend;
        [Data("t")] Vector y;
        [Hyperparameter] double lambda = 1;
        [Loss] double Fit() => SquaredNorm(y - trend) / 2;
        [Regularizer] double Bend() => lambda * Sum(trend.Length - 2, i => Abs(trend[i] - 2 * trend[i + 1] + trend[i + 2]));
        """)]
    [InlineData("Network", """
        [Size] int h = 4;
        [Parameter("h", "d")] Matrix W;
        [Parameter("h")] Vector a, v;
        [Sample("d")] Vector x;
        [Sample] double y;
        double Output() { var hidden = Tanh(W * x + a); return Dot(v, hidden); }
        [Loss(Reduction.Sum)] double Huber() { double r = y - Output(); if (Math.Abs(r) < 1) return r * r / 2; return Math.Abs(r) - 0.5; }
        """)]
    public void Programs(string name, string members)
    {
        var model = Declaration.Model(Declaration.Class(members));
        Snapshot.Verify(Printer.Print(model.Program), name);
        UserCode.Agrees(Declaration.Class(members));
    }
}
