using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// A program as text that <see cref="Parser"/> reads back to an equal program:
/// <code>
/// program 1
/// axis $n
/// axis d
/// leaf parameter w real [d]
/// leaf sample x real [$n d]
/// %0 real [d] = leaf 0
/// %1 real [$n d] = leaf 1
/// %2 real [$n d] = map multiply %0 %1
/// %3 real [$n] = reduce sum [d] %2
/// name %3 margin
/// output %3 product
/// </code>
/// Operations go by name, so the text outlives changes of the table. An axis is its size, a prime for each copy, and
/// <c>@5</c> where node 5 bounds it.
/// </summary>
internal static class Printer
{
    /// <summary>The first line: the version of this format.</summary>
    public const string Header = "program 1";

    public static string Print(Program program)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (int axis = 0; axis < program.Axes.Count; axis++)
            text.Append("axis ").Append(AxisName(program.Axes[axis])).Append('\n');
        foreach (var leaf in program.Leaves)
            text.Append("leaf ").Append(Camel(leaf.Role)).Append(' ').Append(leaf.Name).Append(' ').Append(Camel(leaf.Type)).Append(' ')
                .Append(List(program, leaf.Axes)).Append('\n');
        for (int node = 0; node < program.Count; node++)
            text.Append('%').Append(Number(node)).Append(' ').Append(Camel(program.Type(node))).Append(' ')
                .Append(List(program, program.Axes.Of(program.AxesOf(node)))).Append(" = ").Append(Definition(program, node)).Append('\n');
        for (int node = 0; node < program.Count; node++)
            if (program.Names[node] is { } name)
                text.Append("name %").Append(Number(node)).Append(' ').Append(name).Append('\n');
        foreach (var recurrence in program.Recurrences)
            text.Append("recurrence %").Append(Number(recurrence.Past)).Append(" %").Append(Number(recurrence.Source)).Append('\n');
        foreach (var output in program.Outputs)
            text.Append("output %").Append(Number(output.Node)).Append(' ').Append(output.Name).Append('\n');
        return text.ToString();
    }

    /// <summary>The shortest of 15 to 17 digits that reads back as the same bits; NaN by its bits.</summary>
    public static string Real(double value)
    {
        if (double.IsNaN(value))
            return "nan:" + BitConverter.DoubleToInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        if (value == 0)
            return BitConverter.DoubleToInt64Bits(value) == 0 ? "0" : "-0";
        foreach (string format in new[] { "G15", "G16" })
        {
            string text = value.ToString(format, CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) == value)
                return text;
        }
        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    internal static string AxisName(Axis axis) => axis.Bound < 0 ? axis.ToString() : axis + "@" + Number(axis.Bound);

    /// <summary>The name of an enumeration's member as the text has it.</summary>
    internal static string Camel(Enum member)
    {
        string name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static string Definition(Program program, int node)
    {
        string kind = Camel(program.Kind(node));
        var arguments = new StringBuilder();
        foreach (int argument in program.ArgumentsOf(node))
            arguments.Append(" %").Append(Number(argument));
        return program.Kind(node) switch
        {
            NodeKind.Leaf => $"{kind} {Number(program.Operand(node))}",
            NodeKind.Const => $"{kind} {Constant(program, node)}",
            NodeKind.Iota => $"{kind} {AxisName(program.Axes[program.Operand(node)])}",
            NodeKind.Map => $"{kind} {Operation.At(program.Operand(node)).Name}{arguments}",
            NodeKind.Reduce => $"{kind} {Camel((ReduceOp)program.Operand(node))} {Set(program, node)}{arguments}",
            NodeKind.AddAt when program.Operand(node) != (int)ReduceOp.Sum => $"{kind} {Camel((ReduceOp)program.Operand(node))} {Set(program, node)}{arguments}",
            NodeKind.At or NodeKind.AddAt => $"{kind} {Set(program, node)}{arguments}",
            NodeKind.Frozen => $"{kind} {Camel((FrozenReason)program.Operand(node))}{arguments}",
            NodeKind.Library => $"{kind} {Routines.Routine.All[program.Operand(node)].Name}{arguments}",
            NodeKind.Custom => $"{kind} {Set(program, node)}{arguments}",
            _ => $"{kind} {Number(program.Operand(node))} {Number(program.Payload(node))}{arguments}",
        };
    }

    private static string Constant(Program program, int node) => program.Type(node) switch
    {
        ElementType.Real => Real(program.Constant(node)),
        ElementType.Int => Number(program.Payload(node)),
        _ => program.Payload(node) == 0 ? "false" : "true",
    };

    private static string Set(Program program, int node) => List(program, program.Axes.Of((int)program.Payload(node)));

    private static string List(Program program, int[] axes) => "[" + string.Join(" ", axes.Select(a => AxisName(program.Axes[a]))) + "]";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
