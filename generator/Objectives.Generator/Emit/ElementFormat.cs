using System.Linq;
using System.Text.RegularExpressions;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary>
/// The numbers that kernels compute in. The texts of kernels are those of doubles; where a type shows, they ask here. Numbers outside
/// vectors are always doubles, and rounded where they enter a vector or a result.
/// </summary>
/// <param name="Real">The C# type of parameters, data and lanes.</param>
/// <param name="Sum">The C# type that sums over samples are collected in.</param>
/// <param name="Integer">The C# type of an integer in a lane: as wide as <paramref name="Real"/>.</param>
/// <param name="Lanes">What the name of the class of loads and stores has behind its width.</param>
internal sealed record ElementFormat(string Real, string Sum, string Integer, string Lanes)
{
    private static readonly ElementFormat Double = new("double", "double", "long", "Lanes");
    private static readonly ElementFormat Single = new("float", "float", "int", "SingleLanes");
    private static readonly ElementFormat Mixed = Single with { Sum = "double" };

    /// <summary>The few places where the lanes' type stands in the text of an operation.</summary>
    private static readonly (string Double, string Single)[] Words =
    [
        ("V.As<double, long>", "V.As<float, int>"),
        ("V.ConvertToDouble(", "V.ConvertToSingle("),
        ("V.Create(double.", "V.Create(float."),
    ];

    public static ElementFormat Of(PrecisionKind precision) => precision switch
    {
        PrecisionKind.Single => Single,
        PrecisionKind.Mixed => Mixed,
        _ => Double,
    };

    public bool IsDouble => Real == "double";

    /// <summary>The type arguments of the runtime's classes.</summary>
    public string TypeArguments => $"{Real}, {Sum}, {Integer}";

    /// <summary>A number as an element: rounded, where elements are shorter than numbers.</summary>
    public string Rounded(string number) => IsDouble ? number
        : IsWidened(number) ? "(float)" + number.Substring("(double)".Length)
        : number.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') ? $"(float){number}" : $"(float)({number})";

    /// <summary>Whether it is an element as it lies in memory, or an integer, and no more: rounding it once is the same.</summary>
    private static bool IsWidened(string number) => Regex.IsMatch(number, @"^\(double\)(\w+|Unsafe\.Add\(ref \w+, [^()]*\))$");

    /// <summary>A truth value in memory: the mask of its lane.</summary>
    public string Mask(string condition) => IsDouble ? $"BitConverter.Int64BitsToDouble({condition} ? -1L : 0L)" : $"BitConverter.Int32BitsToSingle({condition} ? -1 : 0)";

    /// <summary>The text of an operation on vectors of doubles, for vectors of these elements.</summary>
    public string InLanes(string text)
    {
        if (IsDouble)
            return text;
        foreach (var (from, to) in Words)
            text = text.Replace(from, to);
        return Regex.Replace(text, @"V\.Create\((-?[0-9]+(?:\.[0-9]+(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+))\)", m => $"V.Create({m.Groups[1].Value}f)");
    }
}
