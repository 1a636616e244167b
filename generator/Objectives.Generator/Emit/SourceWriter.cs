using System;
using System.Text;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Emit;

/// <summary>Indented lines of C#, ended by a line feed on every host.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line, or an empty one.</summary>
    public void Line(string line = "")
    {
        Work.Check();
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
    }

    /// <summary>Writes each line of a text.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Split('\n'))
            Line(line.TrimEnd('\r'));
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

    public override string ToString() => _text.ToString();
}
