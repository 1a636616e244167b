using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Objectives.Generator.Emit;

/// <summary>The locals at the head of a method, or before or in a loop: sizes, numbers, then references by where they point; like ones share a line.</summary>
internal sealed class Declarations
{
    private const int LineLength = 160;

    private readonly List<(int Group, string Type, List<string> Texts)> _alike = [];

    public void Add(int group, string type, string name, string value)
    {
        int place = _alike.FindIndex(d => d.Group == group && d.Type == type);
        if (place < 0)
        {
            place = _alike.Count;
            _alike.Add((group, type, []));
        }
        _alike[place].Texts.Add($"{name} = {value}");
    }

    public IEnumerable<string> Lines()
    {
        foreach (var (_, type, texts) in _alike.OrderBy(d => d.Group))
        {
            var line = new StringBuilder(type);
            bool isFirst = true;
            foreach (string text in texts)
            {
                if (!isFirst && line.Length + text.Length > LineLength)
                {
                    yield return line.Append(',').ToString();
                    line.Clear().Append("   ");
                    isFirst = true;
                }
                line.Append(isFirst ? " " : ", ").Append(text);
                isFirst = false;
            }
            yield return line.Append(';').ToString();
        }
    }
}
