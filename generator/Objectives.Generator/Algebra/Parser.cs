using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Reads what <see cref="Printer"/> writes. The text may come from another assembly, so it is not trusted: its length is bounded, every
/// mistake is an error with its line, and the program is verified before it is handed out.
/// </summary>
internal sealed class Parser
{
    private const int LongestText = 1 << 24;
    private const int MostAxes = 4096;
    private const int MostArguments = 64;
    private const int MostPrimes = 1024;

    private static readonly Dictionary<string, Operation> Operations = Operation.All.ToDictionary(o => o.Name, StringComparer.Ordinal);

    private readonly AxisTable _axes = new();
    private readonly Dictionary<string, int> _axisNames = new(StringComparer.Ordinal);
    private readonly List<Leaf> _leaves = [];
    private readonly List<NodeKind> _kinds = [];
    private readonly List<ElementType> _types = [];
    private readonly List<int> _operands = [];
    private readonly List<int> _axisSets = [];
    private readonly List<long> _payloads = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _arguments = [];
    private readonly List<Output> _outputs = [];
    private readonly List<Recurrence> _recurrences = [];
    private readonly Dictionary<int, string> _names = [];

    private string[] _words = [];
    private int _at;

    private Parser()
    {
    }

    /// <summary>The program, or why there is none. Never throws.</summary>
    public static bool TryParse(string text, out Program? program, out string error)
    {
        program = null;
        if (text.Length > LongestText)
        {
            error = $"The text has {text.Length} characters; at most {LongestText} are read.";
            return false;
        }
        int line = 0;
        try
        {
            var parser = new Parser();
            foreach (string content in Lines(text))
            {
                line++;
                parser.Line(content, line);
            }
            if (line == 0)
                throw new Mistake($"expected '{Printer.Header}', found nothing");
            line = 0;
            program = parser.Finish();
        }
        catch (Mistake mistake)
        {
            error = line == 0 ? $"The program is not valid: {mistake.Message}" : $"Line {line}: {mistake.Message}.";
            return false;
        }
        error = "";
        return true;
    }

    /// <summary>A mistake in the text; it does not leave this class.</summary>
    private sealed class Mistake(string message) : Exception(message);

    private static IEnumerable<string> Lines(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0)
                end = text.Length;
            yield return text.Substring(at, end - at).TrimEnd('\r');
            at = end + 1;
        }
    }

    private void Line(string content, int number)
    {
        _words = content.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        _at = 0;
        if (number == 1)
        {
            if (content.Trim() != Printer.Header)
                throw new Mistake($"expected '{Printer.Header}', the version this build reads, found '{Shown(content)}'");
            return;
        }
        if (_words.Length == 0)
            return;
        string first = Word("a definition");
        if (first[0] == '%')
            Node(first);
        else
            switch (first)
            {
                case "axis":
                    Axis(Word("an axis"));
                    break;
                case "leaf":
                    _leaves.Add(new Leaf(Member<LeafRole>("a role"), Name(), Member<ElementType>("a type"), AxisList()));
                    break;
                case "name":
                    int named = Reference();
                    _names[named] = named < _kinds.Count && !_names.ContainsKey(named) ? Rest() : throw new Mistake($"%{named} is not a node above, or has a name already");
                    break;
                case "recurrence":
                    _recurrences.Add(new Recurrence(Reference(), Reference()));
                    break;
                case "output":
                    int node = Reference();
                    _outputs.Add(new Output(Rest(), node));
                    break;
                default:
                    throw new Mistake($"expected 'axis', 'leaf', a node, 'name', 'recurrence' or 'output', found '{Shown(first)}'");
            }
        if (_at < _words.Length)
            throw new Mistake($"'{Shown(_words[_at])}' follows where the line should end");
    }

    private void Axis(string name)
    {
        int bound = -1;
        string text = name;
        int at = text.IndexOf('@');
        if (at >= 0)
        {
            bound = (int)Integer(text.Substring(at + 1), 0, int.MaxValue);
            text = text.Substring(0, at);
        }
        string size = text.TrimEnd('\'');
        if (text.Length - size.Length > MostPrimes)
            throw new Mistake($"an axis has at most {MostPrimes} primes");
        var axis = new Axis(ParseSize(size), text.Length - size.Length, bound);
        if (_axes.Count == MostAxes)
            throw new Mistake($"a program has at most {MostAxes} axes");
        if (_axisNames.ContainsKey(name) || Printer.AxisName(axis) != name)
            throw new Mistake($"the axis '{Shown(name)}' is given twice or not in its canonical form");
        _axisNames.Add(name, _axes.Intern(axis));
    }

    /// <summary>The size that a text is in its canonical form; null if it is none.</summary>
    public static Size? SizeOf(string text)
    {
        try
        {
            return ParseSize(text);
        }
        catch (Mistake)
        {
            return null;
        }
    }

    private static Size ParseSize(string text)
    {
        bool known = text.Length is > 0 and < 1000 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '$' or '+' or '-' or '*' or '^');
        var size = known ? Size.Parse(text) : Size.Of(0);
        return size.Text == text ? size : throw new Mistake($"'{Shown(text)}' is not a size in its canonical form, such as 2*d+1");
    }

    private void Node(string label)
    {
        if (label != "%" + _kinds.Count.ToString(CultureInfo.InvariantCulture))
            throw new Mistake($"expected node %{_kinds.Count}, found '{Shown(label)}'");
        var type = Member<ElementType>("a type");
        int[] axes = AxisList();
        Expect("=");
        var kind = Member<NodeKind>("a kind of node");
        int operand = 0;
        long payload = 0;
        switch (kind)
        {
            case NodeKind.Leaf:
                operand = (int)Integer(Word("the number of a leaf"), 0, int.MaxValue);
                break;
            case NodeKind.Const:
                payload = Constant(type);
                break;
            case NodeKind.Iota:
                operand = AxisNumber(Word("an axis"));
                break;
            case NodeKind.Map:
                string name = Word("an operation");
                operand = Operations.TryGetValue(name, out var operation) ? operation.Id : throw new Mistake($"there is no operation '{Shown(name)}' in this build's table");
                break;
            case NodeKind.Reduce:
                operand = (int)Member<ReduceOp>("a reduction");
                payload = _axes.Set(AxisList());
                break;
            case NodeKind.AddAt when _at < _words.Length && _words[_at][0] != '[':
                operand = (int)Member<ReduceOp>("a reduction");
                payload = _axes.Set(AxisList());
                break;
            case NodeKind.At or NodeKind.AddAt or NodeKind.Custom:
                payload = _axes.Set(AxisList());
                break;
            case NodeKind.Library:
                string called = Word("a routine");
                operand = Routines.Routine.Find(called)?.Id ?? throw new Mistake($"there is no routine '{Shown(called)}' in this build's table");
                break;
            case NodeKind.Frozen:
                operand = (int)Member<FrozenReason>("a reason");
                break;
            default:
                operand = (int)Integer(Word("a number"), int.MinValue, int.MaxValue);
                payload = Integer(Word("a number"), long.MinValue, long.MaxValue);
                break;
        }
        while (_at < _words.Length)
            _arguments.Add(Reference());
        if (_arguments.Count - _starts[_starts.Count - 1] > MostArguments)
            throw new Mistake($"a node has at most {MostArguments} arguments");
        _kinds.Add(kind);
        _types.Add(type);
        _operands.Add(operand);
        _axisSets.Add(_axes.Set(axes));
        _payloads.Add(payload);
        _starts.Add(_arguments.Count);
    }

    private Program Finish()
    {
        var program = new Program(_axes, _leaves, [.. _kinds], [.. _types], [.. _operands], [.. _axisSets], [.. _payloads], [.. _starts],
            [.. _arguments], _outputs, _recurrences, [.. Enumerable.Range(0, _kinds.Count).Select(n => _names.TryGetValue(n, out string? name) ? name : null)]);
        var violations = Verifier.Check(program);
        return violations.Count == 0 ? program : throw new Mistake(violations[0]);
    }

    private long Constant(ElementType type)
    {
        string word = Word("a constant");
        switch (type)
        {
            case ElementType.Int:
                return Integer(word, long.MinValue, long.MaxValue);
            case ElementType.Bool:
                return word is "true" ? 1 : word is "false" ? 0 : throw new Mistake($"expected 'true' or 'false', found '{Shown(word)}'");
        }
        return BitConverter.DoubleToInt64Bits(word switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            // Some hosts read it as 0.
            "-0" => -0.0,
            _ when word.StartsWith("nan:", StringComparison.Ordinal)
                && long.TryParse(word.Substring(4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long bits)
                && double.IsNaN(BitConverter.Int64BitsToDouble(bits)) => BitConverter.Int64BitsToDouble(bits),
            _ when double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value) => value,
            _ => throw new Mistake($"'{Shown(word)}' is not a number"),
        });
    }

    /// <summary>[a b c]</summary>
    private int[] AxisList()
    {
        var axes = new List<int>();
        string word = Word("a list of axes");
        if (word[0] != '[')
            throw new Mistake($"expected a list of axes such as [n d], found '{Shown(word)}'");
        word = word.Substring(1);
        while (word.Length == 0 || word[word.Length - 1] != ']')
        {
            axes.Add(AxisNumber(word));
            word = Word("']'");
        }
        if (word.Length > 1)
            axes.Add(AxisNumber(word.Substring(0, word.Length - 1)));
        return [.. axes];
    }

    private int AxisNumber(string name) => _axisNames.TryGetValue(name, out int axis) ? axis : throw new Mistake($"there is no axis '{Shown(name)}'");

    /// <summary>%12: any number; the verifier sees to the order.</summary>
    private int Reference()
    {
        string word = Word("a node");
        return word[0] == '%' ? (int)Integer(word.Substring(1), 0, int.MaxValue) : throw new Mistake($"expected a node such as %3, found '{Shown(word)}'");
    }

    private static long Integer(string word, long low, long high) =>
        long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= low && value <= high
            ? value
            : throw new Mistake($"'{Shown(word)}' is not an integer from {low.ToString(CultureInfo.InvariantCulture)} to {high.ToString(CultureInfo.InvariantCulture)}");

    private T Member<T>(string what) where T : struct, Enum
    {
        string word = Word(what);
        foreach (T member in (T[])Enum.GetValues(typeof(T)))
            if (Printer.Camel(member) == word)
                return member;
        throw new Mistake($"expected {what}, found '{Shown(word)}'");
    }

    private string Name() => Word("a name");

    /// <summary>The name that the line ends with; it may have spaces.</summary>
    private string Rest()
    {
        string name = string.Join(" ", _words.Skip(_at));
        _at = _words.Length;
        return name;
    }

    private void Expect(string word)
    {
        string found = Word($"'{word}'");
        if (found != word)
            throw new Mistake($"expected '{word}', found '{Shown(found)}'");
    }

    private string Word(string what) => _at < _words.Length ? _words[_at++] : throw new Mistake($"expected {what}, found the end of the line");

    /// <summary>At most the beginning of what was found.</summary>
    private static string Shown(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "…";
}
