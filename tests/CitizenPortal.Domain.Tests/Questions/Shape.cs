namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>Everything a question stores, as text, to compare before and after.</summary>
internal static class Shape
{
    private static readonly System.Reflection.PropertyInfo[] Stored =
        [.. typeof(Question).GetProperties().Where(p => p.Name is not (nameof(Question.Events) or nameof(Question.Parties)))];

    public static string Of(Question question) => string.Join(
        '\n',
        Stored.Select(p => $"{p.Name}={p.GetValue(question)}")
            .Concat(question.Parties.Select(p => $"{p.Agency} {p.Role} {p.Since:O}"))
            .Concat(question.Events.Select(e => $"{e.Number} {e.Verb} {e.At:O}")));
}
