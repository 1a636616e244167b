using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary>What the reference of an objective needs of those that it includes: instances with the values of its own fields.</summary>
internal static class IncludeWriter
{
    /// <summary>The method that makes such an instance; user code has no need of it.</summary>
    public const string Method = "__With";

    /// <summary>The method, where others may include the objective.</summary>
    public static void Write(ObjectiveModel model, SourceWriter w)
    {
        if (model.IncludedAs == Audience.Private)
            return;
        string name = Names.Identifier(model.ClassName);
        var fields = model.Fields.Where(f => !f.IsDerived).ToList();
        var sizes = model.Sizes.Where(s => s is { HasField: true, Derived: "", IsRagged: false }).ToList();
        string parameters = string.Join(", ", fields.Select(f => $"{TypeOf(f)} {Names.Identifier(f.Name)} = {(TypeOf(f).EndsWith("]", System.StringComparison.Ordinal) ? "null!" : "default")}").Concat(sizes.Select(s => $"int {Names.Identifier(s.Name)} = 0")));
        w.Line();
        w.Line("/// <summary>The objective with these values in its fields, for the reference of one that includes it. It evaluates nothing else.</summary>");
        w.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        w.Block($"{(model.IncludedAs == Audience.Public ? "public" : "internal")} static {name} {Method}({parameters})", () =>
        {
            w.Line($"var included = ({name})global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({name}));");
            foreach (var field in fields)
                w.Line($"included.{Names.Identifier(field.Name)} = {Names.Identifier(field.Name)};");
            foreach (var size in sizes)
                w.Line($"included.{Names.Identifier(size.Name)} = {Shown(model, size)};");
            foreach (var include in model.Includes)
                w.Line($"included.{Names.Identifier(include.Field)} = {Made(include, "included.", size => size.Names.All(n => sizes.Any(s => s.Name == n)) ? size.ToCSharp(n => "included." + Names.Identifier(n)) : "0")};");
            w.Line("return included;");
        });
    }

    /// <summary>The local function of a reference that fills the included objectives anew.</summary>
    public static void WriteLocal(ObjectiveModel model, SourceWriter w)
    {
        if (model.Includes.Count == 0)
            return;
        w.Block("void __Include()", () =>
        {
            foreach (var include in model.Includes)
                w.Line($"reference.{Names.Identifier(include.Field)} = {Made(include, "reference.", ObjectiveWriter.SizeText)};");
        });
    }

    /// <summary>The included objective with the fields of an object.</summary>
    private static string Made(IncludeModel include, string owner, System.Func<Size, string> text) =>
        $"{include.Type}.{Method}({string.Join(", ", include.Values.Select(v => $"{Names.Identifier(v.Name)}: {(v.Size is { } size ? text(size) : owner + Names.Identifier(v.Field))}"))})";

    /// <summary>The call of that function, after the fields of the reference have changed.</summary>
    public static void Renew(ObjectiveModel model, SourceWriter w)
    {
        if (model.Includes.Count > 0)
            w.Line("__Include();");
    }

    /// <summary>A size as it is given, else as the arrays show it: those that the term does not read may be empty.</summary>
    private static string Shown(ObjectiveModel model, SizeModel size)
    {
        var lengths = model.Fields.Where(f => f is { IsDerived: false, IsRagged: false, IsSparse: false }).SelectMany(f =>
        {
            var axes = f.Axes.Skip(f.Set.Length > 0 ? 1 : 0).ToList();
            return Enumerable.Range(0, axes.Count).Where(k => axes[k].Equals(Size.Named(size.Name))).Take(1).Select(k => Length(f, k));
        });
        return lengths.Aggregate(Names.Identifier(size.Name), (most, length) => $"Math.Max({most}, {length})");
    }

    private static string Length(FieldModel field, int axis) => (field.Type, axis) switch
    {
        (FieldType.Vector, _) => $"{Names.Identifier(field.Name)}.Length",
        (FieldType.Matrix, 0) => $"{Names.Identifier(field.Name)}.RowCount",
        (FieldType.Matrix, _) => $"{Names.Identifier(field.Name)}.ColumnCount",
        (FieldType.Tensor3 or FieldType.Tensor4, _) => $"{Names.Identifier(field.Name)}.GetLength({axis})",
        _ => $"({Names.Identifier(field.Name)}?.GetLength({axis}) ?? 0)",
    };

    private static string TypeOf(FieldModel field) => field.Type switch
    {
        FieldType.Double => "double",
        FieldType.Int => "int",
        FieldType.Bool => "bool",
        FieldType.IntArray => "int[]",
        FieldType.IntMatrix => "int[,]",
        FieldType.BoolArray => "bool[]",
        FieldType.BoolMatrix => "bool[,]",
        FieldType.BoolTensor3 => "bool[,,]",
        FieldType.BoolTensor4 => "bool[,,,]",
        FieldType.Enum => field.Enumeration,
        _ => "global::Objectives." + field.Type,
    };
}
