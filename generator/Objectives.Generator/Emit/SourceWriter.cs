using System;
using System.Buffers;
using System.Collections.Generic;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Emit;

/// <summary>
/// Indented lines of C#, ended by a line feed on every host. Lines are text once all are there: those of a block that is written before what stands above it
/// are moved, not copied.
/// </summary>
internal sealed class SourceWriter
{
    private readonly List<(int Depth, string Text)> _lines = [];
    private int _depth;

    /// <summary>How many lines there are.</summary>
    public int Count => _lines.Count;

    /// <summary>Writes a line, or an empty one.</summary>
    public void Line(string line = "")
    {
        Work.Check();
        _lines.Add((_depth, line));
    }

    /// <summary>Writes each line of a text, which may end with a line feed.</summary>
    public void Lines(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start), next = end < 0 ? text.Length : end + 1;
            Line(text.Substring(start, (end < 0 ? text.Length : end) - start).TrimEnd('\r'));
            start = next;
        }
    }

    /// <summary>Writes the lines of another writer, indented further.</summary>
    public void Lines(SourceWriter writer)
    {
        foreach (var (depth, text) in writer._lines)
            _lines.Add((_depth + depth, text));
    }

    /// <summary>The lines without their indentation.</summary>
    public IEnumerable<string> Texts => _lines.ConvertAll(line => line.Text);

    /// <summary>The same lines, each as <paramref name="change"/> leaves it.</summary>
    public SourceWriter Select(Func<string, string> change)
    {
        var changed = new SourceWriter();
        foreach (var (depth, text) in _lines)
            changed._lines.Add((depth, change(text)));
        return changed;
    }

    /// <summary>Writes a heading line and its block in braces.</summary>
    public void Block(string heading, Action body, string end = "}")
    {
        Line(heading);
        Line("{");
        _depth++;
        body();
        _depth--;
        Line(end);
    }

    /// <summary>Writes a heading line and one indented statement or more, without braces.</summary>
    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    public override string ToString()
    {
        int length = 0;
        foreach (var (depth, line) in _lines)
            length += Indentation(depth, line) + line.Length + 1;
        char[] text = ArrayPool<char>.Shared.Rent(length);
        int at = 0;
        foreach (var (depth, line) in _lines)
        {
            int indentation = Indentation(depth, line);
            text.AsSpan(at, indentation).Fill(' ');
            line.CopyTo(0, text, at + indentation, line.Length);
            at += indentation + line.Length;
            text[at++] = '\n';
        }
        string result = new(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return result;
    }

    private static int Indentation(int depth, string line) => line.Length == 0 ? 0 : 4 * depth;
}
