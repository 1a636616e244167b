using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Frontend;

/// <summary>Fields with roles.</summary>
internal sealed partial class DeclarationReader
{
    /// <summary>A role, the types its fields may have, and these types in words.</summary>
    private static readonly (string Attribute, FieldRole Role, FieldType[] Types, string Words)[] Roles =
    [
        ("Parameter", FieldRole.Parameter, [FieldType.Double, FieldType.Vector, FieldType.Matrix, FieldType.Tensor3, FieldType.Tensor4], "a double, Vector, Matrix, Tensor3 or Tensor4"),
        ("Sample", FieldRole.Sample, [.. Bound, FieldType.SparseVector], BoundWords + ", or a SparseVector"),
        ("SampleWeight", FieldRole.SampleWeight, [FieldType.Double], "a double"),
        ("Data", FieldRole.Data, Bound, BoundWords),
        ("Hyperparameter", FieldRole.Hyperparameter, [FieldType.Double, FieldType.Int, FieldType.Bool, FieldType.Enum, .. RealArrays, FieldType.IntArray],
            "a double, int, bool, enum, Vector, Matrix, Tensor3, Tensor4 or int[]"),
        ("State", FieldRole.State, [FieldType.Double, .. RealArrays], "a double, Vector, Matrix, Tensor3 or Tensor4"),
        ("Noise", FieldRole.Noise, [FieldType.Double, .. RealArrays], "a double, Vector, Matrix, Tensor3 or Tensor4"),
    ];

    private static FieldType[] RealArrays => [FieldType.Vector, FieldType.Matrix, FieldType.Tensor3, FieldType.Tensor4];

    private static FieldType[] Bound =>
    [
        FieldType.Double, FieldType.Int, FieldType.Bool, FieldType.Enum, FieldType.Vector, FieldType.Matrix, FieldType.Tensor3, FieldType.Tensor4, FieldType.IntArray, FieldType.IntMatrix,
        FieldType.BoolArray, FieldType.BoolMatrix, FieldType.BoolTensor3, FieldType.BoolTensor4,
    ];

    private const string BoundWords = "a double, int, bool, enum, Vector, Matrix, Tensor3, Tensor4, int[], int[,] or bool[] to bool[,,,]";

    private readonly List<(FieldModel Model, IFieldSymbol Symbol)> _fields = [];

    private void ReadFields()
    {
        foreach (var field in Members.OfType<IFieldSymbol>())
        {
            _cancellation.ThrowIfCancellationRequested();
            var roles = Roles.Where(r => field.Find(r.Attribute) is not null).ToList();
            bool isSize = field.Find("Size") is not null;
            if (roles.Count + (isSize ? 1 : 0) > 1)
            {
                var names = roles.Select(r => r.Attribute).Concat(isSize ? ["Size"] : []).ToList();
                Report(Descriptors.TwoRoles, field.Place(), field.Name, names[0], names[1]);
            }
            if (_fields.Any(f => f.Model.Name == field.Name))
                _failed = true;   // two fields of one name are the compiler's error
            else if (roles.Count > 0)
                ReadField(field, roles[0].Attribute, roles[0].Role, roles[0].Types, roles[0].Words);
        }
        foreach (var weights in _fields.Where(f => f.Model.IsWeight).GroupBy(f => f.Model.Set))
            foreach (var (model, symbol) in weights.Skip(1))
                Report(Descriptors.TwoSampleWeights, symbol.Place(), model.Name, weights.First().Model.Name);
        foreach (var (model, symbol) in _fields.Where(f => f.Model.Fixed.Length > 0))
            CheckMask(model, symbol);
        if (_fields.All(f => f.Model.Role != FieldRole.Parameter) && !_failed)
            Report(Descriptors.NoParameter, _type.Place(), _type.Name);
    }

    private void ReadField(IFieldSymbol field, string attribute, FieldRole role, FieldType[] types, string words)
    {
        CheckModifiers(field, attribute);
        if (TypeOf(field.Type) is not { } type || !types.Contains(type))
        {
            _failed = true;
            if (field.Type.TypeKind != TypeKind.Error)
                Report(Descriptors.FieldType, TypePlace(field), field.Name, field.Type.Shown(), attribute, words);
            return;
        }
        string text = "";
        if (InitializerOf(field) is { } initializer && !field.IsConst)
        {
            if (role is FieldRole.Hyperparameter or FieldRole.State)
                text = CSharp(initializer);
            else
                Report(Descriptors.Initializer, initializer.GetLocation(), field.Name, attribute);
        }
        var given = field.Find(attribute)!;
        if ((role == FieldRole.State && CopiedBlock(field, given, type) is { } block
            ? ReadAxes(block, block.Find("Parameter")!, FieldRole.Parameter, type)
            : ReadAxes(field, given, role, type)) is not { } axes)
            return;
        if (role is FieldRole.State or FieldRole.Noise || (type == FieldType.Enum && role == FieldRole.Hyperparameter))
        {
            var model = new FieldModel(field.Name, role, type, new EquatableArray<Size>(axes), text, Documentation(field));
            _fields.Add((role switch { FieldRole.State => State(model, field, given), FieldRole.Noise => Noise(model, field, given), _ => Enumeration(model, field, attribute) }, field));
            return;
        }
        var domain = DomainOf(field, given, role, type, text);
        string set = role is FieldRole.Sample or FieldRole.SampleWeight ? SetOf(field, field.Find(attribute)!) : "";
        if (set.Length > 0 && (type == FieldType.SparseVector || Flag(given, "Ragged")))
            Report(Descriptors.RaggedAxis, given.Place(), field.Name, "the field belongs to a named set of samples, which is bound whole");
        if (set.Length == 0)
            _fields.Add((Enumerated(new(field.Name, role, type, new EquatableArray<Size>(axes), text, Documentation(field)) { Ascent = Flag(given, "Ascent"), Fixed = Named(given, "Fixed") as string ?? "", Domain = domain, IsRagged = type == FieldType.SparseVector ? ReadSparse(field, given) : ReadRagged(field, given, axes) }, field, attribute), field));
        else
        {
            string count = FieldModel.CountOf(set);
            _mentioned.Add((count, field.Place()));
            _shown.Add(count);
            _fields.Add((Enumerated(new(field.Name, FieldRole.Data, type, new EquatableArray<Size>([Size.Named(count), .. axes]), text, Documentation(field), set, role == FieldRole.SampleWeight) { Domain = domain }, field, attribute), field));
        }
    }

    /// <summary>The fixed entries of a block are those of a data array of its shape.</summary>
    private void CheckMask(FieldModel block, IFieldSymbol symbol)
    {
        var mask = _fields.Select(f => f.Model).FirstOrDefault(f => f.Name == block.Fixed);
        string axes = string.Join(", ", block.Axes.Select(a => a.Constant is null ? $"\"{a.Text}\"" : a.Text));
        string right = $"'[Data{(axes.Length == 0 ? "" : $"({axes})")}] bool{(block.Axes.Count == 0 ? "" : $"[{new string(',', block.Axes.Count - 1)}]")} {(mask is null && SyntaxFacts.IsValidIdentifier(block.Fixed) ? block.Fixed : "mask")};'";
        string? what = mask is not { Role: FieldRole.Data, Set: "" } ? "which is no [Data] field"
            : mask.ElementType != ElementType.Bool ? $"a [Data] field whose elements are no truth values"
            : !mask.Axes.Equals(block.Axes) ? "whose axes are not those of the block"
            : null;
        if (what is not null)
            Report(Descriptors.FixedMask, symbol.Find("Parameter")!.Place(), symbol.Name, block.Fixed, what, right);
    }

    /// <summary>The named set of samples that a field belongs to. With named sets only, the first is the unnamed one.</summary>
    private string SetOf(IFieldSymbol field, AttributeData attribute)
    {
        if (NameOfSet(attribute) is not { } set)
            return "";
        if (!SyntaxFacts.IsValidIdentifier(set) || IsKeyword(set))
        {
            Report(Descriptors.SetName, attribute.Place(), set, field.Name);
            return "";
        }
        var all = Members.OfType<IFieldSymbol>().Select(f => f.Find("Sample") ?? f.Find("SampleWeight")).Where(a => a is not null).Select(a => NameOfSet(a!)).ToList();
        if (all.Contains(null) || all[0] != set)
            return set;
        _firstSet = set;
        return "";
    }

    private string _firstSet = "";

    private static string? NameOfSet(AttributeData attribute) => attribute.NamedArguments.FirstOrDefault(a => a.Key == "Set").Value.Value as string;

    private void CheckModifiers(IFieldSymbol field, string role)
    {
        if (field.IsConst)
            Report(Descriptors.ConstField, field.Place(), field.Name, role);
        else if (field.IsStatic)
            Report(Descriptors.StaticField, field.Place(), field.Name, role);
        else if (field.IsReadOnly)
            Report(Descriptors.ReadonlyField, field.Place(), field.Name, role);
    }

    private static FieldType? TypeOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Double } => FieldType.Double,
        { SpecialType: SpecialType.System_Int32 } => FieldType.Int,
        { SpecialType: SpecialType.System_Boolean } => FieldType.Bool,
        { TypeKind: TypeKind.Enum } => FieldType.Enum,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Int32 } => FieldType.IntArray,
        IArrayTypeSymbol { Rank: 2, ElementType.SpecialType: SpecialType.System_Int32 } => FieldType.IntMatrix,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Boolean } => FieldType.BoolArray,
        _ when type.IsOurs("SparseVector") => FieldType.SparseVector,
        IArrayTypeSymbol { Rank: 2, ElementType.SpecialType: SpecialType.System_Boolean } => FieldType.BoolMatrix,
        IArrayTypeSymbol { Rank: 3, ElementType.SpecialType: SpecialType.System_Boolean } => FieldType.BoolTensor3,
        IArrayTypeSymbol { Rank: 4, ElementType.SpecialType: SpecialType.System_Boolean } => FieldType.BoolTensor4,
        _ when type.IsOurs("Vector") => FieldType.Vector,
        _ when type.IsOurs("Matrix") => FieldType.Matrix,
        _ when type.IsOurs("Tensor3") => FieldType.Tensor3,
        _ when type.IsOurs("Tensor4") => FieldType.Tensor4,
        _ => null,
    };

    private static int RankOf(FieldType type) => type switch
    {
        FieldType.Tensor4 or FieldType.BoolTensor4 => 4,
        FieldType.Tensor3 or FieldType.BoolTensor3 => 3,
        FieldType.Matrix or FieldType.IntMatrix or FieldType.BoolMatrix => 2,
        FieldType.Vector or FieldType.SparseVector or FieldType.IntArray or FieldType.BoolArray => 1,
        _ => 0,
    };

    private List<Size>? ReadAxes(IFieldSymbol field, AttributeData attribute, FieldRole role, FieldType type)
    {
        int first = role == FieldRole.Noise ? 1 : 0;   // the distribution comes before the axes
        var array = attribute.ConstructorArguments.ElementAtOrDefault(first);
        TypedConstant[] given = array.Kind != TypedConstantKind.Array ? [] : array.IsNull ? [default] : [.. array.Values];
        int rank = RankOf(type);
        if (given.Length != rank)
        {
            string name = attribute.AttributeClass!.Name.Replace("Attribute", "");
            var arguments = (role == FieldRole.Noise ? ["Distribution.Normal"] : System.Array.Empty<string>()).Concat(rank switch { 0 => [], 1 => ["\"d\""], _ => new[] { "\"r\"", "\"c\"", "\"k\"", "\"m\"" }.Take(rank) }).ToList();
            string example = arguments.Count == 0 ? $"[{name}]" : $"[{name}({string.Join(", ", arguments)})]";
            Report(Descriptors.AxisCount, attribute.Place(), field.Name, $"a {field.Type.Shown()}",
                rank switch { 0 => "no axis", 1 => "one axis", 2 => "two axes", 3 => "three axes", _ => "four axes" },
                given.Length switch { 0 => "none is", 1 => "one is", _ => given.Length.ToString(CultureInfo.InvariantCulture) + " are" }, example);
            return null;
        }
        var axes = new List<Size>();
        for (int i = 0; i < given.Length; i++)
        {
            if (ReadAxis(field, given[i], ArgumentPlace(attribute, first + i), role) is not { } size)
                return null;
            axes.Add(size);
        }
        if (axes.Count > 1 && axes.Aggregate((a, b) => a * b).Constant is > BodyReader.LongestConstant and var elements)
        {
            Report(Descriptors.LengthTooLarge, attribute.Place(), elements, BodyReader.LongestConstant);
            return null;
        }
        return axes;
    }

    private Size? ReadAxis(IFieldSymbol field, TypedConstant argument, Location place, FieldRole role)
    {
        switch (argument.IsNull || argument.Kind == TypedConstantKind.Array ? null : argument.Value)
        {
            case int and > BodyReader.LongestConstant and var length:
                Report(Descriptors.LengthTooLarge, place, length, BodyReader.LongestConstant);
                return null;
            case int and > 0 and var length:
                return Size.Of(length);
            case string name when SyntaxFacts.IsValidIdentifier(name):
                if (_type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(f => f.Find("Size") is null) is { } other)
                {
                    Report(Descriptors.AxisIsHyperparameter, place, name, field.Name,
                        Roles.FirstOrDefault(r => other.Find(r.Attribute) is not null) is { Attribute: { } otherRole } ? $"a [{otherRole}] field" : "a field without a role");
                    return null;
                }
                if (IsKeyword(name))
                    Report(Descriptors.KeywordName, place, name);
                else if (IsReserved(name) && _type.GetMembers(name).IsEmpty)
                    Report(Descriptors.MemberClash, place, name, _type.Name);
                _mentioned.Add((name, place));
                if (role is FieldRole.Sample or FieldRole.Data)
                    _shown.Add(name);
                return _sizeOf.TryGetValue(name, out var size) ? size : Size.Named(name);
            case var value:
                Report(Descriptors.AxisArgument, place, Shown(value), field.Name);
                return null;
        }
    }

    private static string Shown(object? value) => Convert.ToString(value ?? "null", CultureInfo.InvariantCulture);

    private Location ArgumentPlace(AttributeData attribute, int index)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(_cancellation) as AttributeSyntax;
        return syntax?.ArgumentList?.Arguments.ElementAtOrDefault(index)?.GetLocation() ?? attribute.Place();
    }

    private VariableDeclaratorSyntax? Declarator(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) as VariableDeclaratorSyntax;

    private Location TypePlace(IFieldSymbol field) =>
        (Declarator(field)?.Parent as VariableDeclarationSyntax)?.Type.GetLocation() ?? field.Place();

    private ExpressionSyntax? InitializerOf(IFieldSymbol field) => Declarator(field)?.Initializer?.Value;

    private object? ConstantOf(ExpressionSyntax expression) =>
        _compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression, _cancellation) is { HasValue: true, Value: var value } ? value : null;

    /// <summary>The initial value as C#: a constant folded, anything else as it was written.</summary>
    private string CSharp(ExpressionSyntax expression) => ConstantOf(expression) switch
    {
        double d when double.IsNaN(d) || double.IsInfinity(d) => expression.OneLine(),
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        int i => i.ToString(CultureInfo.InvariantCulture),
        bool b => b ? "true" : "false",
        _ => expression.OneLine(),
    };

    /// <summary>The summary above the field, or the comment behind it: read as text, since compilations may not parse documentation.</summary>
    private string Documentation(IFieldSymbol field)
    {
        if (Declarator(field)?.Parent?.Parent is not FieldDeclarationSyntax declaration)
            return "";
        string above = string.Join(" ", declaration.GetLeadingTrivia().ToFullString().Split('\n')
            .Select(l => l.Trim()).Where(l => l.StartsWith("///", StringComparison.Ordinal)).Select(l => l.Substring(3)));
        var summary = Regex.Match(above, "<summary>(.*?)</summary>", RegexOptions.Singleline);
        string text = summary.Success
            ? Regex.Replace(Regex.Replace(summary.Groups[1].Value, "<(?:see|paramref|c)[^>]*?(?:cref|name|langword)=\"([^\"]*)\"[^>]*/>", "$1"), "<[^>]*>", "")
            : declaration.GetTrailingTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToString().TrimStart('/');
        return Regex.Replace(text, @"\s+", " ").Trim();
    }

    // -- properties of hyperparameters and states --------------------------------------------------------------------

    private void CheckProperties()
    {
        var called = new Lazy<HashSet<string>>(() => new(Declarations(_type)
            .SelectMany(d => d.DescendantNodes()).OfType<InvocationExpressionSyntax>()
            .Select(i => i.Expression).OfType<IdentifierNameSyntax>().Select(i => i.Identifier.ValueText), StringComparer.Ordinal));
        var functions = new Lazy<INamedTypeSymbol?>(() => _compilation.GetTypeByMetadataName("Objectives.Functions"));
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (model, symbol) in _fields.Where(f => f.Model.Role is FieldRole.Hyperparameter or FieldRole.State))
        {
            string name = model.PropertyName;
            string? clash = taken.TryGetValue(name, out string? other) ? $"so does '{other}'"
                : IsReserved(name) ? "the generated half has a member of that name"
                : name == _type.Name ? "the class has that name"
                : !_type.GetMembers(name).IsEmpty ? "the class has a member of that name already"
                : functions.Value?.GetMembers(name).IsEmpty == false && called.Value.Contains(name) ? $"a body calls the function '{name}', which it would hide"
                : null;
            taken[name] = model.Name;
            if (clash is null)
                continue;
            _clashingProperties.Add(name);
            Report(Descriptors.PropertyClash, symbol.Place(), model.Name, name, clash);
        }
    }

    // -- leaves ------------------------------------------------------------------------------------------------------

    /// <summary>A leaf a field: parameters first, in the order of declaration, so that the layout of θ follows it.</summary>
    private Dictionary<ISymbol, Binding> Bind(ProgramBuilder builder)
    {
        var bindings = new Dictionary<ISymbol, Binding>(SymbolEqualityComparer.Default);
        int samples = builder.Axes.Intern(new Axis(Size.Samples, 0));
        foreach (var (model, symbol) in _fields.OrderBy(f => f.Model.Role == FieldRole.Parameter ? 0 : 1))
        {
            var axes = new List<int>();
            foreach (var size in model.Axes)
            {
                int copy = 0;
                while (axes.Contains(builder.Axes.Intern(new Axis(size, copy))))
                    copy++;
                axes.Add(builder.Axes.Intern(new Axis(size, copy)));
            }
            if (model.IsSparse)
            {
                // A set of its own was refused; what else reads the field is read all the same.
                bindings[symbol] = BindSparse(builder, model, model.Set.Length == 0 ? samples : builder.Axes.Intern(new Axis(model.Axes[0], 0)));
                continue;
            }
            bool perSample = model.HasSampleAxis;
            int[] all = perSample ? [samples, .. axes] : [.. axes];
            int leaf = builder.Leaf(model.LeafRole, model.Name, model.ElementType, all);
            bindings[symbol] = model.Set.Length == 0
                ? new(new ArrayValue(leaf, [.. axes]), perSample)
                : new(new ArrayValue(leaf, [.. axes.Skip(1)]), PerSample: true, model.Set);
        }
        foreach (var ragged in RaggedFields().Where(f => f.LengthsOf.Length > 0))
            builder.AddRagged(ragged.LengthsOf, builder.Leaf(LeafRole.Sample, ragged.Name, ElementType.Int, [samples]));
        // A size of another type is an error that was reported; the field is no number in bodies.
        foreach (var member in Members.Where(m => (m is IFieldSymbol { Type.SpecialType: SpecialType.System_Int32 } or IPropertySymbol) && _sizeOf.ContainsKey(m.Name)))
            bindings[member] = new(new ArrayValue(builder.SizeValue(_sizeOf[member.Name])), PerSample: false);
        return bindings;
    }
}
