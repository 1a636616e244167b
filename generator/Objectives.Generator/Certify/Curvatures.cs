using System;
using System.Collections.Generic;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Certify;

/// <summary>How operations bend, over an interval of their argument: rows of a table beside that of the operations.</summary>
internal static class Curvatures
{
    private static readonly Dictionary<Operation, Func<Interval, Bend>> Unary = new()
    {
        [Operation.Get<Exp>()] = _ => Bend.Convex,
        [Operation.Get<Exp2>()] = _ => Bend.Convex,
        [Operation.Get<Expm1>()] = _ => Bend.Convex,
        [Operation.Get<Softplus>()] = _ => Bend.Convex,
        [Operation.Get<Abs>()] = _ => Bend.Convex,
        [Operation.Get<Square>()] = _ => Bend.Convex,
        [Operation.Get<Cosh>()] = _ => Bend.Convex,
        [Operation.Get<Log>()] = _ => Bend.Concave,
        [Operation.Get<Log1p>()] = _ => Bend.Concave,
        [Operation.Get<Log2>()] = _ => Bend.Concave,
        [Operation.Get<Log10>()] = _ => Bend.Concave,
        [Operation.Get<Sqrt>()] = _ => Bend.Concave,
        [Operation.Get<Root>()] = _ => Bend.Concave,
        [Operation.Get<LogNormalCdf>()] = _ => Bend.Concave,
        [Operation.Get<Entropy>()] = _ => Bend.Concave,
        [Operation.Get<LogGamma>()] = x => x.Low.Value >= 0 ? Bend.Convex : Bend.Unknown,
    };

    public static Bend Of(Operation operation, Interval argument) => Unary.TryGetValue(operation, out var bend) ? bend(argument) : Bend.Unknown;

    /// <summary>The power's bend for a constant exponent.</summary>
    public static Bend OfPower(double exponent, Interval x) =>
        x.Low.Value < 0 ? Bend.Unknown : exponent is >= 1 or <= 0 ? Bend.Convex : Bend.Concave;
}
