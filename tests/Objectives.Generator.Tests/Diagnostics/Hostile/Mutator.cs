using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Objectives.Testing;

namespace Objectives.Generator.Tests.Diagnostics.Hostile;

/// <summary>Makes broken and odd declarations out of a good one, always the same ones from one seed.</summary>
internal sealed class Mutator(int seed, string good)
{
    private readonly Random _random = new(seed);

    private static readonly string[] Types =
    [
        "double", "int", "bool", "float", "decimal", "string", "object", "dynamic", "var", "void", "long", "byte", "double?", "int?", "double[]", "int[]", "double[,]", "int[,]", "Vector", "Matrix",
        "System.Numerics.Vector<double>", "System.Numerics.Vector2", "Span<double>", "ReadOnlySpan<double>", "(double, double)", "Func<double, double>", "RowsView", "nint", "DateTime", "Case", "T", "Missing",
        "ref double", "double*", "delegate*<double, double>", "IEnumerable<double>", "Exception",
    ];

    private static readonly string[] Arguments =
    [
        "", "0", "-1", "2.5", "null", "\"\"", "\" \"", "\"d\"", "\"d\", \"d\"", "\"d\", \"k\", \"m\"", "\"ä\"", "\"\\uD800\"", "\"a b\"", "\"class\"", "\"n\"", "int.MaxValue", "int.MaxValue, int.MaxValue",
        "typeof(int)", "nameof(Missing)", "nameof(b)", "new object[] { 1 }", "(object)null!", "default", "'x'", "1 + 1", "Wrong = 3", "Once = true", "Once = true, PerSample = true", "PerSample = 1",
        "Reduction.Sum", "(Reduction)99", "Reduction.Mean, Reduction.Sum", "\"d\", Wrong = \"k\"", "new string[0]", "[]", "1L", "true", "\"\" + \"d\"", "$\"d\"", "@\"d\"", "\"\"\"d\"\"\"", "\"__d\"", "\"field\"", "\"value\"",
        "\"ParameterCount\"", "1_000_000_000", "\"a.b\"", "global::System.Int32.MaxValue",
    ];

    private static readonly string[] Identifiers =
    [
        "ä", "Δ", "x\u0301", "𝒙", "ℓ", "名前", "_", "__", "___x", "@class", "@double", "field", "value", "Value", "Term", "Layout", "Case", "Objectives", "System", "Math", "Sum", "Exp", "Max", "this", "base", "n", "θ",
        "w", "x", "y", "b", "d", "k", "i", "lambda", "Lambda", "Vector", "Matrix", "ParameterCount", "SampleIndex", "args", "record", "nameof", "T", "__Assign", "_data", "V", "Vd", "Lane", "tile", "ref", "\\u0061",
        "veryLongNameveryLongNameveryLongNameveryLongNameveryLongNameveryLongNameveryLongNameveryLongNameveryLongNameveryLongName",
    ];

    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "1e308", "1e400", "1e-320", "0.0", "-0.0", "0x7fff", "0b1", "1f", "1m", "1L", "1u", "double.NaN", "double.PositiveInfinity",
        "double.MaxValue", "int.MaxValue", "int.MinValue", "(1 / 0)", "(0 / 0.0)", "(1 << 40)", "default", "'a'", "\"s\"", "null", "true", "1_000", "1e", "0x", "1..2", "^1", "3..^1",
    ];

    private static readonly string[] Operators =
    [
        "+", "-", "*", "/", "%", "<<", ">>", ">>>", "&", "|", "^", "&&", "||", "??", "==", "!=", "<", ">", "<=", ">=", "is", "as", "=>", "=", "+=", "-=", "*=", "??=", "++", "--", "!", "~", "?", ":", "..", "->", ".", "?.",
        ",", ";", "(", ")", "[", "]", "{", "}", "with", "switch", "and", "or", "not",
    ];

    private static readonly string[] Modifiers =
    [
        "static", "readonly", "const", "abstract", "virtual", "override", "sealed", "async", "unsafe", "extern", "partial", "new", "required", "volatile", "ref", "file", "public", "private protected", "record", "event", "fixed",
        "[Obsolete]", "[Loss]", "[Metric]", "[Regularizer]", "[Sample]", "[Data]", "[Parameter]", "[Size]", "[Hyperparameter]", "[SampleWeight]", "[Objective]", "[field: Sample]", "[return: Loss]",
    ];

    private static readonly string[] Statements =
    [
        "goto end; end: ;", "lock (this) { }", "yield return 1;", "await F();", "throw new Exception();", "throw;", "using (null) { }", "fixed (double* p = &b) { }", "foreach (var e in w) { }", "for (;;) { }", "while (true) { }",
        "do { } while (true);", "switch (1) { case 0: break; }", "switch (b) { case > 0: return 1; default: return 0; }", "try { } catch { }", "checked { }", "unsafe { }", "return;", "return default;", "return return;",
        "double F<T>(T t) => 1; F(1);", "double F(double t) => F(t); F(b);", "int q = 0; q++; q--; q += 1;", "double q; q = q + 1;", "var (p, q) = (1.0, 2.0);", "ref double q = ref b;", "double[] q = new double[3];", "double[] q = [1, 2];",
        "Span<double> q = stackalloc double[3];", "string q = $\"{b}\";", "Func<double, double> f = t => f(t);", "Func<double, double> f = t => t; f += f; return f(1);", "object q = this;", "var q = new { b };", "b = 1;", "w[0] = 1;", "this.b = 2;",
        "Case c = new Case();", "dynamic q = 1; return q;", "double q = 1 switch { 0 => 1, _ => 2 };", "if (b is > 0 and < 1) return 1;", "if (b is double q) return q;", "int q = (int)b; return w[q];", "double q = default;", "double q = default(double);",
        "Vector q = default;", "Vector q = null;", "Matrix q = new();", "Vector q = [];", "Vector q = [1, .. w];", "Vector q = [b, b]; return q[2];", "return w[^0];", "return w[..][0];", "return w[5..3][0];", "return Sum(-1, i => 1);",
        "return Sum(2_000_000_000, i => 1);", "return Sum(3, i => Sum(i, j => j));", "return Sum(w.Length - 5, i => w[i]);", "return Max(0, i => b);", "return Mean(0, i => b);", "return Sum(3, (i) => { return i; });", "return Sum(3, null);",
        "return Sum(3, Exp);", "return Sum(3, i => w);", "return Gradient(v => 1, w)[0];", "return Sum(Gradient(v => Sum(v), Gradient(u => Sum(u * u), w)));", "return Derivative(t => Derivative(u => u * t, t), b);",
        "return Derivative(Exp, b);", "return Exp(1, 2);", "return Functions.Exp(b);", "return Objectives.Functions.Exp(b) + global::System.Math.Exp(b);", "return Math.Max(1, 2) + Math.Abs(-3);", "return double.Exp(b);", "return b.CompareTo(1);",
        "return nameof(b).Length;", "return sizeof(double);", "return typeof(double).Name.Length;", "return b!;", "return (b);", "return +b - -b;", "return !true ? 1 : 0;", "return true ? b : 0;", "if (true) return b; else return 1;",
        "if (b > 0) { } else { return 1; }", "{ { { } } }", ";;;", "const double q = 1 / 3; return q;", "const int q = 3; return w[q];", "return Log(1 + Exp(b)) + 1 / 2;", "return OneHot(5, 3)[0];", "return Identity(2)[0, 1];",
        "return Trace(Identity(3));", "return Rows(Identity(2)).Sum()[0];", "return Sum(Rows(Identity(2)));", "return StopGradient(b);", "return Matrix.From(2, 2, (i, j) => i + j)[1, 1];", "return Vector.From(0, i => b).Length;",
        "return Max(Vector.From(0, i => b));", "return Vector.From(3, i => i > 5 ? w[i] : 0)[1];", "return base.GetHashCode();", "return GetHashCode();", "return this.L();", "return new Random().NextDouble();", "Console.WriteLine(b);",
        "_ = b;", "_ = Missing;", "return (double)(int)b;", "return (int)3.7;", "return 'a' + 1;", "return checked(b + 1);", "return b / 0;", "return 1 / 0.0;", "return 0 * b;", "return Pow(b, b) * Pow(0, 0);",
        "return from t in w select t;", "return b\r\n#if X\r\n+ 1\r\n#endif\r\n;", "#pragma warning disable\r\n", "#line 1 \"other.cs\"\r\n", "#region\r\n", "/* unfinished", "\"unfinished", "\"\"\"", "\u0000", "\uFEFF", "\u202E", "\u200B",
    ];

    /// <summary>A declaration with one to three mistakes.</summary>
    public string Next()
    {
        string source = good;
        for (int mistakes = 1 + _random.Next(3); mistakes > 0; mistakes--)
            source = Mutate(source);
        return source;
    }

    private string Mutate(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, GeneratorHarness.ParseOptions).GetRoot();
        var tokens = root.DescendantTokens().Where(t => !t.IsMissing && t.Span.Length > 0).ToList();
        if (tokens.Count == 0)
            return source + ";";
        var token = Pick(tokens);
        switch (_random.Next(20))
        {
            case 0:
                return Replace(source, token, "");
            case 1:
                return Replace(source, token, $"{token.Text} {token.Text}");
            case 2:
                var other = Pick(tokens);
                var (first, second) = token.SpanStart < other.SpanStart ? (token, other) : (other, token);
                return Replace(Replace(source, second, first.Text), first, second.Text);
            case 3:
                return Replace(source, token, Pick(good.Split(' ', '\n')));
            case 4:
                return OnKind(source, tokens, t => t.Parent is PredefinedTypeSyntax || (t.Parent is IdentifierNameSyntax { Parent: VariableDeclarationSyntax or MethodDeclarationSyntax }), Types);
            case 5:
                return Attribute(source, root);
            case 6:
                return Rename(source, tokens);
            case 7:
                return Deepen(source, root);
            case 8:
                return source[..token.SpanStart];
            case 9:
                return source[.._random.Next(source.Length)];
            case 10:
                return OnKind(source, tokens, t => t.IsKind(SyntaxKind.NumericLiteralToken), Numbers);
            case 11:
                return OnKind(source, tokens, t => SyntaxFacts.IsBinaryExpressionOperatorToken(t.Kind()) || SyntaxFacts.IsPunctuation(t.Kind()), Operators);
            case 12:
                return Member(source, root, remove: true);
            case 13:
                return Member(source, root, remove: false);
            case 14:
                return Modify(source, root);
            case 15:
            case 16:
                return Insert(source, root);
            case 17:
                return OnKind(source, tokens, t => t.IsKind(SyntaxKind.StringLiteralToken), Arguments);
            case 18:
                return OnKind(source, tokens, t => t.IsKind(SyntaxKind.IdentifierToken), [.. tokens.Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.Text)]);
            default:
                return Whole(source, root);
        }
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static string Replace(string source, SyntaxToken token, string text) => Replace(source, token.Span.Start, token.Span.End, text);

    private static string Replace(string source, int start, int end, string text) => source[..start] + text + source[end..];

    private string OnKind(string source, List<SyntaxToken> tokens, Func<SyntaxToken, bool> isMeant, string[] replacements)
    {
        var meant = tokens.Where(isMeant).ToList();
        return meant.Count == 0 || replacements.Length == 0 ? Replace(source, Pick(tokens), "") : Replace(source, Pick(meant), Pick(replacements));
    }

    private string Attribute(string source, SyntaxNode root)
    {
        var attributes = root.DescendantNodes().OfType<AttributeSyntax>().ToList();
        if (attributes.Count == 0)
            return "[Objective] " + source;
        var attribute = Pick(attributes);
        string arguments = Pick(Arguments);
        return Replace(source, attribute.Span.Start, attribute.Span.End, arguments.Length == 0 ? attribute.Name.ToString() : $"{attribute.Name}({arguments})");
    }

    /// <summary>A name everywhere it occurs, or in one place.</summary>
    private string Rename(string source, List<SyntaxToken> tokens)
    {
        var names = tokens.Where(t => t.IsKind(SyntaxKind.IdentifierToken)).ToList();
        if (names.Count == 0)
            return source;
        var chosen = Pick(names);
        string replacement = Pick(Identifiers);
        if (_random.Next(2) == 0)
            return Replace(source, chosen, replacement);
        foreach (var token in names.Where(t => t.Text == chosen.Text).OrderByDescending(t => t.SpanStart))
            source = Replace(source, token, replacement);
        return source;
    }

    private string Deepen(string source, SyntaxNode root)
    {
        var expressions = root.DescendantNodes().OfType<ExpressionSyntax>().Where(e => e.Ancestors().Any(a => a is MethodDeclarationSyntax) && e is not TypeSyntax).ToList();
        if (expressions.Count == 0)
            return source;
        var expression = Pick(expressions);
        int depth = Pick([3, 30, 200, 1000]);
        string text = expression.ToString();
        string Around(string open, string close, int most = 1000) => string.Concat(Enumerable.Repeat(open, Math.Min(depth, most))) + text + string.Concat(Enumerable.Repeat(close, Math.Min(depth, most)));
        string deep = _random.Next(8) switch
        {
            0 => Around("(", ")"),
            1 => Around("Tanh(", ")"),
            2 => Around("-", ""),
            3 => Around("(0.5 + 0.9 * ", ")"),
            // The compiler's own time grows with the square of the depth, and with the lambdas around it: half a minute at 1 000.
            4 => Around("(true ? ", " : 0)", most: 200),
            5 => string.Join(" + ", Enumerable.Repeat($"({text})", Math.Min(depth, 200))),
            6 => string.Join(" * ", Enumerable.Repeat($"({text})", Math.Min(depth, 200))),
            // The compiler itself tries every overload for every lambda inside a lambda, and overflows its stack in the end.
            _ => $"Sum(2, i => Sum(2, i2 => Sum(2, i3 => {text})))",
        };
        return Replace(source, expression.Span.Start, expression.Span.End, deep);
    }

    private string Member(string source, SyntaxNode root, bool remove)
    {
        var members = root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(m => m.Parent is TypeDeclarationSyntax).ToList();
        if (members.Count == 0)
            return source;
        var member = Pick(members);
        return remove
            ? Replace(source, member.FullSpan.Start, member.FullSpan.End, "")
            : source.Insert(Pick(members).FullSpan.Start, member.ToFullString() + "\n");
    }

    private string Modify(string source, SyntaxNode root)
    {
        var members = root.DescendantNodes().OfType<MemberDeclarationSyntax>().ToList();
        if (members.Count == 0)
            return source;
        var member = Pick(members);
        int at = member.AttributeLists.Count > 0 && _random.Next(2) == 0 ? member.AttributeLists.Last().Span.End : member.SpanStart;
        return source.Insert(at, " " + Pick(Modifiers) + " ");
    }

    /// <summary>A statement at the beginning of a body.</summary>
    private string Insert(string source, SyntaxNode root)
    {
        var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(m => m.ExpressionBody is not null || m.Body is not null).ToList();
        if (methods.Count == 0)
            return source;
        var method = Pick(methods);
        string statement = Pick(Statements);
        return method.Body is { } body
            ? source.Insert(body.OpenBraceToken.Span.End, " " + statement + " ")
            : Replace(source, method.ExpressionBody!.SpanStart, method.Span.End, $"{{ {statement} return {method.ExpressionBody.Expression}; }}");
    }

    /// <summary>Something about the whole file.</summary>
    private string Whole(string source, SyntaxNode root)
    {
        var text = new StringBuilder(source);
        switch (_random.Next(10))
        {
            case 0:
                return "namespace Outer { partial class Shell { " + source.Replace("namespace Corpus;", "", StringComparison.Ordinal) + " } }";
            case 1:
                return source.Replace("partial class", "partial struct", StringComparison.Ordinal);
            case 2:
                return source.Replace("partial class", "partial record", StringComparison.Ordinal);
            case 3:
                return source.Replace("partial class", "class", StringComparison.Ordinal);
            case 4:
                return text.Insert(0, "using System.Numerics;\n").ToString();
            case 5:
                return source + "\n" + source.Replace("namespace Corpus;", "", StringComparison.Ordinal);
            case 6:
                return "using Exp = System.Int32; using static System.Math;\n" + source;
            case 7:
                return source.Replace("\n", "\r\n", StringComparison.Ordinal);
            case 8:
                return new string([.. source.Reverse()]);
            default:
                return root.DescendantNodes().OfType<ClassDeclarationSyntax>().FirstOrDefault() is { } declared
                    ? text.Insert(declared.Identifier.Span.End, Pick(["<T>", " : Missing", " : Exception", "(double c)", " : IDisposable", "<T> where T : class", " : Corpus"])).ToString()
                    : source;
        }
    }
}
