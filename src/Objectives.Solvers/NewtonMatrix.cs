namespace Objectives.Solvers;

/// <summary>The matrix of the quadratic model that a Newton method minimises at each step.</summary>
public enum NewtonMatrix
{
    /// <summary>∇²f(θ).</summary>
    Hessian,

    /// <summary>The Gauss–Newton matrix: steps are those of nonlinear least squares. The objective is an <see cref="IGaussNewton{T}"/>.</summary>
    GaussNewton,

    /// <summary>The Fisher information: steps follow the natural gradient. The objective is an <see cref="IFisher{T}"/>.</summary>
    Fisher,
}
