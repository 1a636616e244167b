using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The rules of intervals, for every row of the table: values stay inside, ends are reached, domains are where values are finite.</summary>
public class RangeTests
{
    public static TheoryData<string> Names => [.. Operation.All.Select(o => o.Name)];

    private static Operation Find(string name) => Operation.All.Single(o => o.Name == name);

    /// <summary>Ends of intervals: zeros, ends of domains, small and large numbers.</summary>
    private static readonly double[] Ends = [-1e3, -40, -7, -3, -1.5, -1, -0.75, -0.3, -1e-3, 0, 1e-3, 0.2, 0.5, 1, 1.25, 2, 3.5, 9, 50, 1e3];

    private static bool TakesIntegers(Operation operation) => operation is IntegerOperation;

    private static Interval Draw(Random random, Operation operation, int argument)
    {
        if (IsNumberOfDerivatives(operation, argument))
            return Interval.Point(random.Next(0, 3));
        // Mostly where the operation is used, also elsewhere.
        var (from, to) = operation.Domain(argument);
        double End() => random.Next(3) > 0 ? from + ((to - from) * random.NextDouble()) : Ends[random.Next(Ends.Length)];
        double a = End(), b = End();
        if (TakesIntegers(operation))
            (a, b) = (Math.Round(a), Math.Round(b));
        double low = Math.Min(a, b), high = Math.Max(a, b);
        var interval = Interval.Between(low, high, low < high && random.Next(2) == 0, low < high && random.Next(2) == 0);
        return random.Next(8) switch
        {
            0 => interval with { High = new(double.PositiveInfinity, random.Next(2) == 0) },
            1 => interval with { Low = new(double.NegativeInfinity, random.Next(2) == 0) },
            2 when low < 0 && high > 0 => interval.ExceptZero(),
            _ => interval,
        };
    }

    /// <summary>Arguments that count derivatives or say an order are small integers.</summary>
    private static bool IsNumberOfDerivatives(Operation operation, int argument) => operation.Name switch
    {
        "gammaPDerivative" or "gammaDensity" or "polygamma" or "besselI" => argument == 0,
        "logBesselIDerivative" => argument < 2,
        _ => false,
    };

    private static double Point(Random random, Operation operation, Interval interval)
    {
        if (interval.IsPoint)
            return interval.Low.Value;
        for (int tries = 0; tries < 100; tries++)
        {
            double low = Math.Max(interval.Low.Value, -1e3), high = Math.Min(interval.High.Value, 1e3);
            double x = random.Next(4) switch
            {
                0 => interval.Low.Value,
                1 => interval.High.Value,
                // Near an end, where an open one shows.
                2 => random.Next(2) == 0 ? low + ((high - low) * 1e-9 * random.NextDouble()) : high - ((high - low) * 1e-9 * random.NextDouble()),
                _ => low + ((high - low) * random.NextDouble()),
            };
            if (TakesIntegers(operation))
                x = Math.Round(Math.Clamp(x, -1e3, 1e3));
            if (interval.Contains(x))
                return x;
        }
        return double.NaN;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_stay_in_the_image(string name)
    {
        var operation = Find(name);
        var random = new Random(20260101 + operation.Id);
        for (int trial = 0; trial < 400; trial++)
        {
            Interval[] x = [.. Enumerable.Range(0, operation.Arity).Select(k => Draw(random, operation, k))];
            var image = operation.Image(x);
            for (int sample = 0; sample < 6; sample++)
            {
                double[] at = [.. x.Select(i => Point(random, operation, i))];
                if (at.Any(double.IsNaN))
                    continue;
                var value = operation.Value([.. at.Select(v => new DoubleDouble(v))]);
                // An open end may be what rounding makes of a number beside it.
                Assert.True(value.IsNaN || image.Closure.Contains(value.Hi),
                    $"{name}({string.Join(", ", at)}) = {value}, outside {image}, the image of {string.Join(" × ", x)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Exact_images_have_no_room_at_their_ends(string name)
    {
        var operation = Find(name);
        var random = new Random(20260202 + operation.Id);
        int seen = 0;
        for (int trial = 0; trial < 400; trial++)
        {
            Interval[] x = [.. Enumerable.Range(0, operation.Arity).Select(k =>
            {
                var (from, to) = operation.Domain(k);
                double a = from + ((to - from) * random.NextDouble()), b = from + ((to - from) * random.NextDouble());
                return Interval.Between(Math.Min(a, b), Math.Max(a, b));
            })];
            if (!operation.IsImageExact(x))
                continue;
            seen++;
            var image = operation.Image(x);
            // Extremes of monotone operations are at corners, those of even ones also at zero.
            double low = double.PositiveInfinity, high = double.NegativeInfinity;
            foreach (var corner in Corners(x))
            {
                double value = operation.Value([.. corner.Select(v => new DoubleDouble(v))]).Hi;
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
            Assert.True(image.Low.Value <= low && low - image.Low.Value <= 1e-15 * Math.Abs(low), $"{name} of {string.Join(" × ", x)}: {image}, lowest {low:R}");
            Assert.True(image.High.Value >= high && image.High.Value - high <= 1e-15 * Math.Abs(high), $"{name} of {string.Join(" × ", x)}: {image}, highest {high:R}");
        }
        bool saysHowItMoves = Enumerable.Range(0, operation.Arity).All(k => operation.TrendIn(k) is not (Trend.Unknown or Trend.Either));
        if (operation.IsContinuous && saysHowItMoves)
            Assert.True(seen > 0, $"{name} was never exact");
    }

    private static IEnumerable<double[]> Corners(Interval[] x)
    {
        IEnumerable<double[]> all = [[]];
        foreach (var interval in x)
            all = [.. all.SelectMany(c => new[] { interval.Low.Value, interval.High.Value, 0.0 }.Where(interval.Contains).Select(v => (double[])[.. c, v]))];
        return all;
    }

    public static TheoryData<string> RealNames => [.. Operation.All.Where(DerivativeTests.IsReal).Select(o => o.Name)];

    [Theory]
    [MemberData(nameof(RealNames))]
    public void Domains_are_where_values_are_finite(string name)
    {
        var operation = Find(name);
        var random = new Random(20260303 + operation.Id);
        for (int argument = 0; argument < operation.Arity; argument++)
            for (int trial = 0; trial < 300; trial++)
            {
                double[] at = [.. Enumerable.Range(0, operation.Arity).Select(k => Inside(random, operation, k))];
                at[argument] = random.Next(2) == 0 ? Ends[random.Next(Ends.Length)] : 8 * (random.NextDouble() - 0.5);
                if (operation is IntegerOperation || IsNumberOfDerivatives(operation, argument) || Math.Abs(at[argument]) > 100)
                    continue;
                Interval[] points = [.. at.Select(Interval.Point)];
                if (points.Where((p, k) => k != argument && !operation.NaturalDomain(k, points).Contains(p.Low.Value)).Any())
                    continue;
                bool isInside = operation.NaturalDomain(argument, points).Contains(at[argument]);
                var value = operation.Value([.. at.Select(v => new DoubleDouble(v))]);
                Assert.True(value.IsFinite == isInside || HasPoles(operation), $"{name}({string.Join(", ", at)}) = {value}, the domain is {operation.NaturalDomain(argument, points)}");
                if (operation.SmoothDomain(argument, points).Contains(at[argument]) && isInside && !HasPoles(operation))
                    Assert.True(Rule.Of(operation).Derivative(argument).Exact([.. at.Select(v => new DoubleDouble(v))]).IsFinite, $"the slope of {name} at {string.Join(", ", at)}");
            }
    }

    /// <summary>Isolated points without a value, among others that have one.</summary>
    private static bool HasPoles(Operation operation) => operation.Name is "logGamma" or "digamma" or "trigamma" or "polygamma" or "tan" or "gammaDensity" or "gammaPDerivative" or "logBesselIDerivative";

    private static double Inside(Random random, Operation operation, int argument)
    {
        if (IsNumberOfDerivatives(operation, argument))
            return random.Next(0, 3);
        var (from, to) = operation.Domain(argument);
        return from + ((to - from) * random.NextDouble());
    }
}
