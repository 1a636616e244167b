using System;

namespace QuickStart;

/// <summary>Mean of ½(m + pᵤ + qᵥ + Uᵤ·Vᵥ − rating)², plus λ/2 of all squared norms but that of m.</summary>
internal sealed class MatrixFactorizationLoop(Ratings ratings, int rank, double lambda)
    : ScalarLoop(new(
        ("U", [ratings.Users, rank]), ("V", [ratings.Items, rank]),
        ("userBias", [ratings.Users]), ("itemBias", [ratings.Items]), ("mean", [])))
{
    public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        ReadOnlySpan<double> u = Layout.Block(theta, "U"), v = Layout.Block(theta, "V");
        Span<double> du = Layout.Block(gradient, "U"), dv = Layout.Block(gradient, "V");
        Span<double> dp = Layout.Block(gradient, "userBias"), dq = Layout.Block(gradient, "itemBias");
        int n = ratings.Rating.Length;
        double sum = 0, dm = 0;
        gradient.Clear();
        for (int i = 0; i < n; i++)
        {
            double r = Prediction(theta, i) - ratings.Rating[i], slope = r / n;
            sum += r * r / 2;
            int user = ratings.User[i], item = ratings.Item[i];
            AddScaled(slope, v.Slice(item * rank, rank), du.Slice(user * rank, rank));
            AddScaled(slope, u.Slice(user * rank, rank), dv.Slice(item * rank, rank));
            dp[user] += slope;
            dq[item] += slope;
            dm += slope;
        }
        gradient[^1] = dm;
        return sum / n + Ridge(lambda, theta[..^1], gradient[..^1]);
    }

    public override (string, double) Quality(ReadOnlySpan<double> theta)
    {
        double[] copy = theta.ToArray();
        return ("R²", CoefficientOfDetermination(ratings.Rating, i => Prediction(copy, i)));
    }

    private double Prediction(ReadOnlySpan<double> theta, int i)
    {
        int user = ratings.User[i], item = ratings.Item[i];
        int v = ratings.Users * rank, p = v + ratings.Items * rank, q = p + ratings.Users;
        return theta[^1] + theta[p + user] + theta[q + item]
            + Dot(theta.Slice(user * rank, rank), theta.Slice(v + item * rank, rank));
    }
}
