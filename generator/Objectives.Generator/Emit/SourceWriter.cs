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
    public void Line(string line = "") => Line(line, 0, line.Length);

    /// <summary>Writes each line of a text, which may end with a line feed.</summary>
    public void Lines(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start), next = end < 0 ? text.Length : end + 1;
            int length = (end < 0 ? text.Length : end) - start;
            while (length > 0 && text[start + length - 1] == '\r')
                length--;
            Line(text, start, length);
            start = next;
        }
    }

    private void Line(string text, int start, int length)
    {
        Work.Check();
        if (length > 0)
            _text.Append(' ', 4 * _depth).Append(text, start, length);
        _text.Append('\n');
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
