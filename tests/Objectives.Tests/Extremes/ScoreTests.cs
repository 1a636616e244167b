using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Objectives.Tests.Extremes;

/// <summary>
/// Losses at scores from ±10⁻³⁰⁰ to ±10⁸ and at the infinities, through generated code: value, gradient and Hessian-vector product are at most a
/// few units in the last place from values of high precision, 0 and infinity where these are.
/// </summary>
public class ScoreTests
{
    private const double Bound = 8;

    private static readonly double[,] One = { { 1 } };

    /// <summary>What computes the rows of the table; the number in a name is a hyperparameter or a datum.</summary>
    private static readonly Dictionary<string, Func<double, Score>[]> Losses = new()
    {
        ["Logistic"] =
        [
            s => Score.Of(new ScoreLogistic(x: One, y: [1]), [s]),
            s => Score.Of(new ScoreLogistic(x: new double[,] { { -1 } }, y: [-1]), [s]),
            s => Score.Of(new NaiveLogistic(x: One, y: [1]), [s]),
        ],
        ["Focal 0"] = [s => Score.Of(new FocalLoss(x: One) { Gamma = 0 }, [s])],
        ["Focal 1"] = [s => Score.Of(new FocalLoss(x: One) { Gamma = 1 }, [s])],
        ["Focal 2"] = [s => Score.Of(new FocalLoss(x: One), [s]), s => Score.Of(new NaiveFocalLoss(x: One), [s])],
        ["Focal 5"] = [s => Score.Of(new FocalLoss(x: One) { Gamma = 5 }, [s])],
        ["Student"] = [s => Score.Of(new StudentRegression(x: One, y: [0]), [s])],
        ["Poisson 0"] = [s => Score.Of(new PoissonRegression(x: One, y: [0]), [s])],
        ["Poisson 1"] = [s => Score.Of(new PoissonRegression(x: One, y: [1]), [s])],
        ["Poisson 2"] = [s => Score.Of(new PoissonRegression(x: One, y: [2]), [s])],
        ["Poisson 7"] = [s => Score.Of(new PoissonRegression(x: One, y: [7]), [s])],
        ["Tweedie 0"] = [s => Score.Of(new TweedieRegression(x: One, y: [0]), [s])],
        ["Tweedie 1"] = [s => Score.Of(new TweedieRegression(x: One, y: [1]), [s])],
        ["Tweedie 2.5"] = [s => Score.Of(new TweedieRegression(x: One, y: [2.5]), [s])],
        ["Contrastive 0 0"] = [s => Contrastive(s, 0, 0)],
        ["Contrastive 0 1"] = [s => Contrastive(s, 0, 1)],
        ["Contrastive 0 2"] = [s => Contrastive(s, 0, 2)],
        ["Contrastive 1 0"] = [s => Contrastive(s, 1, 0)],
        ["Contrastive 1 1"] = [s => Contrastive(s, 1, 1)],
        ["Contrastive 1 2"] = [s => Contrastive(s, 1, 2)],
        ["Contrastive 2 0"] = [s => Contrastive(s, 2, 0)],
        ["Contrastive 2 1"] = [s => Contrastive(s, 2, 1)],
        ["Contrastive 2 2"] = [s => Contrastive(s, 2, 2)],
    };

    public static TheoryData<string> Names => new(ScoreTable.Rows.Select(row => row.Loss).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_gradient_and_product_keep_their_digits(string name)
    {
        foreach (var loss in Losses[name])
            foreach (var row in ScoreTable.Rows.Where(row => row.Loss == name))
            {
                var actual = loss(row.Score);
                string where = FormattableString.Invariant($"of {name} at {row.Score:R}");
                Ulps.AssertWithin(Bound, row.Value, actual.Value, "the value " + where);
                Ulps.AssertWithin(Bound, row.Gradient, actual.Gradient, "the gradient " + where);
                Ulps.AssertWithin(Bound, row.Product, actual.Product, "the product " + where);
            }
    }

    [Fact]
    public void Every_loss_has_rows() =>
        Assert.Equal(Losses.Keys.Order(StringComparer.Ordinal), ScoreTable.Rows.Select(row => row.Loss).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Scores s, 0, −1.</summary>
    private static Score Contrastive(double score, int positive, int derivative) =>
        Score.Of(new InfoNce(x: new double[,] { { 1, 1, 1 } }, positive: [positive]), [score, 0, -1], derivative);
}
