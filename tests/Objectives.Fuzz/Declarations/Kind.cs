namespace Objectives.Fuzz.Declarations;

/// <summary>What an expression is.</summary>
internal enum Sort
{
    Real,
    Vector,
    Matrix,
    Tensor3,
    Tensor4,
    Bool,

    /// <summary>An integer that indexes an axis.</summary>
    Index,

    /// <summary>An array of integers that index an axis.</summary>
    Indices,
}

/// <summary>The type of an expression, with lengths.</summary>
/// <param name="Sort">What it is.</param>
/// <param name="Rows">The length of its first axis, as C#; of an index, the length of the axis that it indexes.</param>
/// <param name="Columns">The length of its second axis; of an array of indices, that of the axis that they index.</param>
/// <param name="Third">The length of its third axis.</param>
/// <param name="Fourth">The length of its fourth axis.</param>
internal readonly record struct Kind(Sort Sort, string Rows = "", string Columns = "", string Third = "", string Fourth = "")
{
    public static readonly Kind Real = new(Sort.Real);
    public static readonly Kind Bool = new(Sort.Bool);

    public static Kind Vector(string length) => new(Sort.Vector, length);

    public static Kind Matrix(string rows, string columns) => new(Sort.Matrix, rows, columns);

    public static Kind Tensor3(string first, string second, string third) => new(Sort.Tensor3, first, second, third);

    public static Kind Tensor4(string first, string second, string third, string fourth) => new(Sort.Tensor4, first, second, third, fourth);

    public static Kind Index(string axis) => new(Sort.Index, axis);

    public static Kind Indices(string length, string axis) => new(Sort.Indices, length, axis);

    /// <summary>The lengths of the axes.</summary>
    public string[] Axes => Sort switch
    {
        Sort.Vector or Sort.Indices => [Rows],
        Sort.Matrix => [Rows, Columns],
        Sort.Tensor3 => [Rows, Columns, Third],
        Sort.Tensor4 => [Rows, Columns, Third, Fourth],
        _ => [],
    };

    /// <summary>The type in C#.</summary>
    public string Type => Sort switch
    {
        Sort.Real => "double",
        Sort.Vector => "Vector",
        Sort.Matrix => "Matrix",
        Sort.Tensor3 => "Tensor3",
        Sort.Tensor4 => "Tensor4",
        Sort.Bool => "bool",
        Sort.Index => "int",
        _ => "int[]",
    };
}

/// <summary>A local variable or a parameter of a lambda; names are unique in a declaration.</summary>
internal sealed record Variable(string Name, Kind Kind);
