using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Objectives.Generator.Frontend.Readings;

/// <summary>
/// All of a compilation that one file can notice of another one without reading it: its references and options, and the text of its files outside the bodies
/// of members. No body says what a name means elsewhere, or what type it has; initializers do, since they may be constants.
/// </summary>
internal sealed class Surface : IEquatable<Surface>
{
    private static readonly ConditionalWeakTable<Compilation, Surface> OfCompilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, string> OfTrees = new();

    private readonly string? _assembly;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly string _text;

    private Surface(Compilation compilation)
    {
        _assembly = compilation.AssemblyName;
        _options = compilation.Options;
        _references = [.. compilation.References];
        _text = Digest(string.Concat(compilation.SyntaxTrees.Select(tree => OfTrees.GetValue(tree, TextOf))));
    }

    public static Surface Of(Compilation compilation) => OfCompilations.GetValue(compilation, c => new Surface(c));

    public bool Equals(Surface? other) => ReferenceEquals(this, other)
        || (other is not null && _text == other._text && _assembly == other._assembly && _options.Equals(other._options) && _references.SequenceEqual(other._references));

    public override bool Equals(object? obj) => Equals(obj as Surface);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    private static string TextOf(SyntaxTree tree)
    {
        var text = tree.GetText();
        var outside = new StringBuilder(tree.FilePath);
        int start = 0;
        foreach (var body in BodiesOf(tree.GetRoot()))
        {
            outside.Append('\0').Append(text.ToString(TextSpan.FromBounds(start, body.Start)));
            start = body.End;
        }
        return Digest(outside.Append('\0').Append(text.ToString(TextSpan.FromBounds(start, text.Length))).ToString());
    }

    /// <summary>The bodies of members, in order. One with directives may say something about what follows it.</summary>
    private static IEnumerable<TextSpan> BodiesOf(SyntaxNode root) => root
        .DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax
            or AccessorListSyntax or AccessorDeclarationSyntax)
        .Where(n => n is BlockSyntax or ArrowExpressionClauseSyntax && !n.ContainsDirectives)
        .Select(n => n.Span);

    private static string Digest(string text)
    {
        using var hash = SHA256.Create();
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
