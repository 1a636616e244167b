namespace Objectives.Generator.Algebra;

/// <summary>What a node of a <see cref="Program"/> is: the closed list of the algebra.</summary>
internal enum NodeKind : byte
{
    /// <summary>A value from outside: a parameter, data, a size, a direction. Operand: the leaf's number.</summary>
    Leaf,

    /// <summary>A constant; its bits are the payload.</summary>
    Const,

    /// <summary>The index along one axis, as an integer value.</summary>
    Iota,

    /// <summary>An operation of the table, element by element, broadcast over the union of the arguments' axes.</summary>
    Map,

    /// <summary>A sum or an extremum over axes. Operand: the <see cref="ReduceOp"/>; payload: the set of axes.</summary>
    Reduce,

    /// <summary>
    /// The first argument read at an index for each axis of the payload's set, in the set's order:
    /// rename, diagonal, slice, gather in one.
    /// </summary>
    At,

    /// <summary>
    /// The adjoint of <see cref="At"/>: the first argument added at an index for each target axis of the payload's set,
    /// combined over all its axes that the result does not keep. Operand: the <see cref="ReduceOp"/>, a sum or a maximum; places that nothing
    /// reaches have its identity.
    /// </summary>
    AddAt,

    /// <summary>
    /// An earlier element of a value along the axes of a nest of loops: the only cycle, closed by <see cref="Program.Recurrences"/>.
    /// Arguments: what it is where there is no earlier element; then, from the outermost loop inwards, the index along the loop's axis
    /// (an <see cref="Iota"/>) and the index that is read; then such pairs for further axes of the value. An element is earlier if its indices
    /// along the loops come first in their order. Operand: a number of its own; payload: how many of the pairs are loops.
    /// </summary>
    Past,

    /// <summary>
    /// The adjoint of <see cref="Past"/>, closed like it: the sum of all later elements of a value whose indices point to this element.
    /// Arguments: as those of a past value, without its beginning. It runs through the loops backwards.
    /// </summary>
    AddPast,

    /// <summary>A library routine on whole arrays. Operand: its number in the table.</summary>
    Library,

    /// <summary>The value of the argument without its derivative. Operand: a <see cref="FrozenReason"/>.</summary>
    Frozen,

    /// <summary>
    /// The first argument's value with a derivative of its own: the others are pairs of a partial derivative and what it is by, and the
    /// tangent is Σ partial·tangent, summed over the axes of the payload's set that the second of the pair has.
    /// </summary>
    Custom,
}

/// <summary>The type of an element.</summary>
internal enum ElementType : byte
{
    Real,
    Int,
    Bool,
}

/// <summary>How <see cref="NodeKind.Reduce"/> combines.</summary>
internal enum ReduceOp : byte
{
    Sum,
    Max,
    Min,
    Product,
}

/// <summary>Why a value is frozen.</summary>
internal enum FrozenReason : byte
{
    /// <summary>The user wrote <c>StopGradient</c>: the derivative is that of a surrogate.</summary>
    User,

    /// <summary>A shift that the result does not depend on (the maximum inside log-sum-exp): the derivative is exact.</summary>
    Shift,

    /// <summary>The end of an iteration. As the value of a <see cref="NodeKind.Custom"/>: the solution of an inner problem, whose derivative that is.</summary>
    Iterate,

    /// <summary>1 where an inner problem has no solution found, 0 elsewhere: it jumps.</summary>
    Failure,

    /// <summary>Entries of a parameter that do not move: what a block is where its mask says so.</summary>
    Fixed,

    /// <summary>A factor of what is zero at the solution of an inner problem: it moves with the solution in what has been differentiated.</summary>
    Stationary,
}

/// <summary>Where the value of a leaf comes from.</summary>
internal enum LeafRole : byte
{
    Parameter,
    Sample,
    SampleWeight,
    Data,
    Hyperparameter,

    /// <summary>The value of a named size.</summary>
    Size,

    /// <summary>The direction of a Hessian-vector product, one leaf a parameter block.</summary>
    Direction,

    /// <summary>A sample field over the whole batch at once: <c>All(x)</c>. Its first axis is a copy of the samples' axis.</summary>
    Batch,

    /// <summary>The term that an evaluation asks for: its place among the terms.</summary>
    Term,

    /// <summary>The variable of an inner derivative, replaced before the program is complete.</summary>
    Argument,

    /// <summary>What a training loop carries from step to step; with the sample axis, or without.</summary>
    State,

    /// <summary>Random numbers; with the sample axis, or without.</summary>
    Noise,

    /// <summary>What a Jacobian is multiplied by from the left, one leaf a residual.</summary>
    Cotangent,
}
