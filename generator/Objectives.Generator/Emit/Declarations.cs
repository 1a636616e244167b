using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Objectives.Generator.Emit;

/// <summary>The locals at the head of a method: sizes, numbers, then references by where they point; like ones share a line.</summary>
internal sealed class Declarations
{
    private const int LineLength = 140;

    private readonly List<(int Group, string Type, string Text)> _all = [];

    public void Add(int group, string type, string name, string value) => _all.Add((group, type, $"{name} = {value}"));

    public IEnumerable<string> Lines()
    {
        foreach (var group in _all.GroupBy(d => (d.Group, d.Type)).OrderBy(g => g.Key.Group))
        {
            var line = new StringBuilder(group.Key.Type);
            bool isFirst = true;
            foreach (var (_, _, text) in group)
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
