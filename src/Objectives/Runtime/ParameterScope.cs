using System;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>
/// The parameters that the user's own code sees while <c>ReferenceValue</c> runs it, for <see cref="Functions.ParameterGradient"/> to move,
/// on this thread, until it is disposed.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterScope : IDisposable
{
    [ThreadStatic]
    private static ParameterScope? s_current;

    private readonly ParameterScope? _outer = s_current;
    private readonly Action<double[]> _moveTo;
    private double[] _point;

    /// <summary>Parameters at a point.</summary>
    /// <param name="point">All parameters.</param>
    /// <param name="moveTo">Sets the fields to views of a point.</param>
    public ParameterScope(double[] point, Action<double[]> moveTo)
    {
        (_point, _moveTo) = (point, moveTo);
        s_current = this;
        moveTo(point);
    }

    /// <summary>The parameters of this thread.</summary>
    /// <exception cref="InvalidOperationException">None is being evaluated: the code was called from elsewhere.</exception>
    public static ParameterScope Current =>
        s_current ?? throw new InvalidOperationException("ParameterGradient has a meaning only in terms of an objective, while it is evaluated.");

    /// <summary>All parameters; a point that was set is never written to.</summary>
    public double[] Point
    {
        get => _point;
        set => _moveTo(_point = value);
    }

    /// <inheritdoc/>
    public void Dispose() => s_current = _outer;
}
