namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>Everything a question stores, as text, to compare before and after.</summary>
internal static class Shape
{
    private static readonly System.Reflection.PropertyInfo[] Stored =
        [.. typeof(Question).GetProperties().Where(p => p.Name is not (nameof(Question.Events) or nameof(Question.Parties) or nameof(Question.Opinions) or nameof(Question.Recused)))];

    public static string Of(Question question) => string.Join(
        '\n',
        Stored.Select(p => $"{p.Name}={p.GetValue(question)}")
            .Concat(question.Parties.Select(p => $"{p.Agency} {p.Role} {p.Since:O}"))
            .Concat(question.Recused)
            .Concat(question.Opinions.Select(o => $"{o.Number} {o.Agency} {o.DueOn:O} {o.EndedAt:O} {o.RemindOn:O} {o.NextRung}"))
            .Concat(question.Events.Select(e => $"{e.Number} {e.Verb} {e.At:O}")));
}
