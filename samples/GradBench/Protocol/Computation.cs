using System;
using System.Text.Json;
using Objectives;

namespace GradBench.Protocol;

/// <summary>A function bound to an input: <paramref name="Run"/> is repeated and timed, <paramref name="Write"/> writes what the last run computed.</summary>
internal sealed record Computation(Action Run, Action<Utf8JsonWriter> Write)
{
    /// <summary>f(θ), a number.</summary>
    public static Computation Value(IObjective<double> problem, double[] theta)
    {
        double value = 0;
        return new(() => value = problem.Value(theta), json => Json.Number(json, value));
    }

    /// <summary>∇f(θ), written as <paramref name="write"/> says, or as a list of numbers.</summary>
    public static Computation Gradient(IObjective<double> problem, double[] theta, Action<Utf8JsonWriter, double[]>? write = null)
    {
        double[] gradient = new double[problem.ParameterCount];
        return new(() => problem.ValueAndGradient(theta, gradient), json => (write ?? Json.Numbers)(json, gradient));
    }
}
