using System;
using System.Collections.Generic;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Certify;

/// <summary>How large the first and the second derivative of operations of one argument are anywhere: rows of a table beside that of the operations.</summary>
internal static class Steepness
{
    private const double Unbounded = double.PositiveInfinity;

    private static readonly Dictionary<Operation, (double First, double Second)> Unary = new()
    {
        [Operation.Get<Softplus>()] = (1, 0.25),
        [Operation.Get<Sigmoid>()] = (0.25, 1 / (6 * Math.Sqrt(3))),
        [Operation.Get<Tanh>()] = (1, 4 / (3 * Math.Sqrt(3))),
        [Operation.Get<Sin>()] = (1, 1),
        [Operation.Get<Cos>()] = (1, 1),
        [Operation.Get<Atan>()] = (1, 3 * Math.Sqrt(3) / 8),
        [Operation.Get<Asinh>()] = (1, 2 / (3 * Math.Sqrt(3))),
        [Operation.Get<Erf>()] = (2 / Math.Sqrt(Math.PI), 2 * Math.Sqrt(2 / Math.PI) * Math.Exp(-0.5)),
        [Operation.Get<NormalCdf>()] = (1 / Math.Sqrt(2 * Math.PI), Math.Exp(-0.5) / Math.Sqrt(2 * Math.PI)),
        [Operation.Get<LogNormalCdf>()] = (Unbounded, 1),
        [Operation.Get<Square>()] = (Unbounded, 2),
    };

    /// <summary>sup |φ′| and sup |φ″|; infinite where there is none or none is known.</summary>
    public static (double First, double Second) Of(Operation operation) => Unary.TryGetValue(operation, out var bounds) ? bounds : (Unbounded, Unbounded);
}
