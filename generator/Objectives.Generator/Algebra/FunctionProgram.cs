using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Objectives.Generator.Algebra;

/// <summary>One axis of a result, in positional order.</summary>
/// <param name="Size">Its length.</param>
/// <param name="Axis">The axis of the program; −1 where the value is the same all along it.</param>
internal readonly record struct ResultAxis(Size Size, int Axis);

/// <summary>An array, or a number, that a function returns.</summary>
/// <param name="Axes">Its axes in positional order.</param>
/// <param name="Shows">The parameters, by place, whose elements it may show rather than copy.</param>
internal sealed record FunctionResult(ResultAxis[] Axes, int[] Shows);

/// <summary>
/// A function as data: a program over leaves in the place of its parameters, whose sizes are names such as <c>x.Length</c>. As text it is
/// <code>
/// differentiable 1 operations 1
/// result [x.Length] shows 0
/// stated the derivative is the surrogate Slope
/// program 1
/// …
/// </code>
/// with a line <c>result</c> for each output <c>result 0</c>, <c>result 1</c> ….
/// </summary>
internal sealed class FunctionProgram
{
    /// <summary>The version of the text. It rises whenever an older generator would misread a newer text.</summary>
    public const int FormatVersion = 1;

    /// <summary>The version of the table of operations. It rises when one gets another meaning; new names need no new version.</summary>
    public const int OperationsVersion = 1;

    /// <summary>The longest text that is read.</summary>
    public const int LongestText = 1 << 18;

    private const string StatedWord = "stated ", ResultWord = "result ", ShowsWord = "shows";

    private FunctionProgram(Program program, IReadOnlyList<Leaf> parameters, IReadOnlyList<FunctionResult> results, IReadOnlyList<string> stated)
    {
        Program = program;
        Parameters = parameters;
        Results = results;
        Stated = stated;
    }

    public Program Program { get; }

    /// <summary>The leaves with <see cref="LeafRole.Argument"/>, in the order of the parameters.</summary>
    public IReadOnlyList<Leaf> Parameters { get; }

    public IReadOnlyList<FunctionResult> Results { get; }

    /// <summary>What is differentiated otherwise than it is computed, a sentence each.</summary>
    public IReadOnlyList<string> Stated { get; }

    public static string Output(int result) => "result " + result.ToString(CultureInfo.InvariantCulture);

    /// <summary>Why a text is not used.</summary>
    /// <param name="IsVersion">Whether it is of another version.</param>
    /// <param name="Text">What is wrong.</param>
    public readonly record struct Problem(bool IsVersion, string Text);

    /// <param name="program">The program with one output a result.</param>
    /// <param name="parameters">How many of its leaves, the first ones, are parameters.</param>
    /// <param name="results">The axes of each result as the program names them, and the parameters that it may show.</param>
    /// <param name="stated">What is differentiated otherwise than it is computed.</param>
    public static string Print(Program program, int parameters, IReadOnlyList<(Axis[] Axes, int[] Shows)> results, IEnumerable<string> stated)
    {
        var text = new StringBuilder(Header(FormatVersion, OperationsVersion)).Append('\n');
        foreach (var (axes, shows) in results)
            text.Append(ResultWord).Append('[').Append(string.Join(" ", axes.Select(Printer.AxisName))).Append(']')
                .Append(shows.Length == 0 ? "" : " " + ShowsWord + " " + string.Join(" ", shows.Select(s => s.ToString(CultureInfo.InvariantCulture)))).Append('\n');
        foreach (string sentence in stated)
            text.Append(StatedWord).Append(sentence).Append('\n');
        return text.Append(Printer.Print(Pruned(program, parameters))).ToString();
    }

    private static string Header(int format, int operations) => FormattableString.Invariant($"differentiable {format} operations {operations}");

    /// <summary>Without the leaves that were there only while the body was read.</summary>
    private static Program Pruned(Program p, int parameters)
    {
        var used = new HashSet<int>(Enumerable.Range(0, p.Count).Where(n => p.Kind(n) == NodeKind.Leaf).Select(p.Operand));
        int[] kept = [.. Enumerable.Range(0, p.Leaves.Count).Where(l => l < parameters || used.Contains(l))];
        int[] operands = [.. Enumerable.Range(0, p.Count).Select(n => p.Kind(n) == NodeKind.Leaf ? Array.IndexOf(kept, p.Operand(n)) : p.Operand(n))];
        return new(p.Axes, [.. kept.Select(l => p.Leaves[l])], p.Kinds, p.Types, operands, p.AxisSets, p.Payloads, p.ArgumentStarts, p.Arguments, p.Outputs, p.Recurrences, [.. p.Names]);
    }

    /// <summary>The function, or why there is none. Never throws, whatever the text is.</summary>
    public static bool TryParse(string text, out FunctionProgram? function, out Problem problem)
    {
        function = null;
        if (text.Length > LongestText)
        {
            problem = new(false, $"its text has {text.Length} characters; at most {LongestText} are read");
            return false;
        }
        if (OtherVersion(text) is { } other)
        {
            problem = new(true, other);
            return false;
        }
        int start = text.IndexOf("\nprogram ", StringComparison.Ordinal) + 1;
        string[] lines = text.Substring(0, start).Split('\n');
        if (FunctionLimits.OfText(text) is { } excess)
        {
            problem = new(false, excess);
            return false;
        }
        if (!Parser.TryParse(text.Substring(start), out var program, out string error))
        {
            problem = new(false, error.TrimEnd('.'));
            return false;
        }
        var parameters = program!.Leaves.Where(l => l.Role == LeafRole.Argument).ToList();
        var results = new List<FunctionResult>();
        var stated = new List<string>();
        foreach (string line in lines.Skip(1).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0))
            if (line.StartsWith(StatedWord, StringComparison.Ordinal) && !line.Any(char.IsControl))
                stated.Add(line.Substring(StatedWord.Length));
            else if (line.StartsWith(ResultWord, StringComparison.Ordinal) && ResultOf(line.Substring(ResultWord.Length), program, parameters.Count) is { } result)
                results.Add(result);
            else
            {
                problem = new(false, $"'{(line.Length <= 40 ? line : line.Substring(0, 40) + "…")}' is neither a result over axes of the program nor a statement");
                return false;
            }
        var read = new FunctionProgram(program, parameters, results, stated);
        problem = new(false, FunctionLimits.Of(read) ?? "");
        if (problem.Text.Length > 0)
            return false;
        function = read;
        return true;
    }

    /// <summary>Both versions, where the text is of another one than this build reads.</summary>
    private static string? OtherVersion(string text)
    {
        int end = text.IndexOf('\n');
        string first = (end < 0 ? text : text.Substring(0, end)).TrimEnd('\r');
        string known = Header(FormatVersion, OperationsVersion);
        string[] words = first.Split(' ');
        if (words.Length != 4 || words[0] != "differentiable" || words[2] != "operations" || !IsVersion(words[1], out int format) || !IsVersion(words[3], out int operations))
            return $"'{(first.Length <= 40 ? first : first.Substring(0, 40) + "…")}', where this build reads '{known}'";
        if (format != FormatVersion || operations != OperationsVersion)
            return $"'{first}', where this build reads '{known}'";
        int start = text.IndexOf("\nprogram ", StringComparison.Ordinal) + 1;
        if (start == 0)
            return null;
        end = text.IndexOf('\n', start);
        string program = (end < 0 ? text.Substring(start) : text.Substring(start, end - start)).TrimEnd('\r');
        return program == Printer.Header ? null : $"'{(program.Length <= 40 ? program : program.Substring(0, 40) + "…")}', where this build reads '{Printer.Header}'";

        static bool IsVersion(string word, out int version) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }

    /// <summary>[x.Length d'] shows 0 2</summary>
    private static FunctionResult? ResultOf(string text, Program program, int parameters)
    {
        int end = text.IndexOf(']');
        if (text.Length == 0 || text[0] != '[' || end < 0)
            return null;
        var axes = new List<ResultAxis>();
        foreach (string word in text.Substring(1, end - 1).Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            int axis = Enumerable.Range(0, program.Axes.Count).Where(a => Printer.AxisName(program.Axes[a]) == word).DefaultIfEmpty(-1).First();
            var size = axis >= 0 ? program.Axes[axis].Size : Parser.SizeOf(word.TrimEnd('\''));
            if (size is null || (axis >= 0 && axes.Any(a => a.Axis == axis)))
                return null;
            axes.Add(new(size, axis));
        }
        string[] words = text.Substring(end + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && (words[0] != ShowsWord || words.Length == 1))
            return null;
        var shows = new List<int>();
        foreach (string word in words.Skip(1))
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < parameters)
                shows.Add(place);
            else
                return null;
        return new([.. axes], [.. shows]);
    }
}
