using System;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Implicit;

/// <summary>
/// The least value of a function over a set, and where it is. Damped Newton steps on the elements that are free, each followed by a
/// projection, lead near it (K. Levenberg 1944, D. Marquardt 1963; D. Bertsekas, Projected Newton methods, 1982), one more Newton step to
/// it, with the active constraints as equations. The step from there, which moves it no further, tells how it moves.
/// </summary>
internal sealed class Minimization
{
    /// <summary>The damping at the start, in parts of the curvature; a step that was taken divides it, one that was not multiplies it.</summary>
    private const double Damping = 1e-3, LeastDamping = 1e-12, MostDamping = 1e12, Factor = 10;

    private readonly Unknown _u;
    private readonly FeasibleSet _set;
    private readonly int _f, _gradient, _hessian;
    private readonly Expr _near, _held, _left, _solution, _tolerance;
    private readonly Expr? _free;

    /// <summary>Sets the problem up.</summary>
    /// <param name="u">The unknown.</param>
    /// <param name="f">The function, a number.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="set">Where to look.</param>
    /// <param name="tolerance">How large the last correction may be, relative to the point.</param>
    public Minimization(Unknown u, int f, Expr start, FeasibleSet set, Expr tolerance)
    {
        (_u, _set, _f, _tolerance) = (u, set, f, tolerance);
        _gradient = u.Gradient(f);
        _hessian = u.Jacobian(_gradient);
        _near = Iterate(start);
        // What is free and what holds is decided at the point found.
        _free = set.Free(u, _near, u.At(_gradient, _near));
        // Values of the function show a minimum to half of the digits only; what is held must have all of them.
        // Where the curvature is not positive, nothing is least: there is no step.
        var system = System(Feasible(_near));
        _held = u.Held(Feasible(_near) - Step(Feasible(_near), system, u.SolvePositive));
        _left = Step(Feasible(_held), system, u.SolvePositive);
        _solution = Feasible(u.Solution(_held, Step(Feasible(_held), System(Feasible(_held)), u.Solve)));
    }

    /// <summary>Where the function is least, and whether it was found.</summary>
    public (Expr Point, Expr IsFound) Argument() => (_solution, _u.IsSmall(_left, _held, _tolerance));

    /// <summary>
    /// The least value, and whether it was found. There the function does not move with the point, on the set: its derivative is the one at
    /// a point that stands still.
    /// </summary>
    public (Expr Value, Expr IsFound) Value()
    {
        var point = Feasible(_u.Stationary(_solution));
        var value = _u.At(_f, point);
        if (Equation(point) is { Curvature: not 0 } equation)
            value += equation.Holds.Then(_u.Stationary(Equation(_solution)!.Multiplier) * equation.Value, _u.Number(0));
        // What is left, which is not looked at, would be as small as the square of the correction that was made.
        return (value, _u.IsSmall(_held - _near, _held, _tolerance.Map(Op.Sqrt)));
    }

    private Expr Iterate(Expr start)
    {
        var u = _u;
        start = _set.Project(u, start);
        int surroundings = u.Surroundings(start.Node, _f, _gradient, _hessian);
        var (x, q) = (u.Open(start, surroundings), u.Open(u.At(_gradient, start), surroundings));
        var (f, damping) = (u.Open(u.At(_f, start), surroundings, isVector: false), u.Open(u.Number(Damping), surroundings, isVector: false));
        var h = u.Named("hessian", u.At(_hessian, x));
        var free = _set.Free(u, x, q);
        var equation = _set.Equation(u, x, q);
        if (equation is { Curvature: not 0 })
            h += u.OnDiagonal(equation.Curvature * equation.Multiplier);
        var scale = u.Largest(h).Map(Op.Max, u.Largest(q) / (u.Largest(x) + 1));
        var damped = u.Named("damped", Moving(h, free, 0) + u.OnDiagonal(damping * scale));
        var step = u.SolvePositive(damped, Moving(q, free));
        if (equation is not null)
        {
            var normal = Moving(equation.Normal, free);
            var toNormal = u.SolvePositive(damped, normal);
            var pull = u.Dot(normal, step) / u.Dot(normal, toNormal);
            step = equation.Holds.Then(step - pull * toNormal, step);
        }
        u.Named("step", step);
        var trial = u.Named("trial", _set.Project(u, x - step));
        var (there, slope) = (u.Named("least", u.At(_f, trial)), u.Named("slope", u.At(_gradient, trial)));
        // A step is also small where the damping is great.
        var hasArrived = u.And(u.HasArrived(trial - x, x), damping <= Damping);
        // Where a slope is infinite, at a bound of the domain, no next step begins.
        var isTaken = u.And(hasArrived.Map(Op.Not), there <= f, u.Largest(slope).Map(Op.IsFinite));
        var next = isTaken.Then(trial, x);
        u.Close(x, next);
        u.Close(f, isTaken.Then(there, f));
        u.Close(q, isTaken.Then(slope, q));
        u.Named("isTaken", isTaken);
        u.Named("x", next);
        u.Close(damping, hasArrived.Then(damping, isTaken.Then((damping / Factor).Map(Op.Max, u.Number(LeastDamping)),
            (damping.Map(Op.Max, u.Number(Damping / Factor)) * Factor).Map(Op.Min, u.Number(MostDamping)))));
        return u.Last(next);
    }

    /// <summary>The matrix of Newton's step from a point, and how much of it is the stiffness of the equation.</summary>
    private (Expr Matrix, Expr Stiffness) System(Expr x)
    {
        var u = _u;
        var h = u.At(_hessian, x);
        var stiffness = u.Number(0);
        if (Equation(x) is { } equation)
        {
            if (equation.Curvature != 0)
                h += u.OnDiagonal(equation.Curvature * equation.Multiplier);
            // Curvature across the equation changes nothing along it, and makes the system regular.
            stiffness = u.Held(equation.Holds.Then(u.Largest(h) / u.Dot(equation.Normal, equation.Normal), u.Number(0)));
            h += stiffness * equation.Normal * u.Across(equation.Normal);
        }
        return (u.Stationary(Moving(h, _free, 1)), stiffness);
    }

    /// <summary>Newton's step on the conditions of a least value, as far as it moves back, with the matrix of this point or of one nearby.</summary>
    private Expr Step(Expr x, (Expr Matrix, Expr Stiffness) system, Func<Expr, Expr, Expr> solve)
    {
        var u = _u;
        var q = Moving(u.At(_gradient, x), _free);
        if (Equation(x) is not { } equation)
            return solve(system.Matrix, q);
        var normal = Moving(equation.Holds.Then(equation.Normal, u.Number(0)), _free);
        var violation = equation.Holds.Then(equation.Value, u.Number(0));
        var step = solve(system.Matrix, q + system.Stiffness * violation * normal);
        var toNormal = solve(system.Matrix, normal);
        var pull = equation.Holds.Then((violation - u.Dot(normal, step)) / u.Dot(normal, toNormal), u.Number(0));
        return step + pull * toNormal;
    }

    /// <summary>The point where its elements are free, and on their bounds, which may move, where they are not.</summary>
    private Expr Feasible(Expr x) => _free is { } moving ? moving.Then(x, _set.Bound(_u, _near)) : x;

    /// <summary>The equation at a point, if it holds at the point found.</summary>
    private Equation? Equation(Expr x) => _set.Equation(_u, _near, _u.At(_gradient, _near)) is { } found
        ? _set.Equation(_u, x, _u.At(_gradient, x))! with { Holds = found.Holds }
        : null;

    /// <summary>A vector, 0 where an element is not free.</summary>
    private Expr Moving(Expr vector, Expr? free) => free is { } moving ? moving.Then(vector, _u.Number(0)) : vector;

    /// <summary>A matrix, that of a multiple of the identity where an element is not free.</summary>
    private Expr Moving(Expr matrix, Expr? free, double diagonal) => free is { } moving
        ? _u.And(moving, _u.Across(moving)).Then(matrix, _u.OnDiagonal(_u.Number(diagonal)))
        : matrix;
}
