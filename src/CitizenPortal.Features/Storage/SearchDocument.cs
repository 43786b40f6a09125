using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Ports;

namespace CitizenPortal.Features.Storage;

/// <summary>The public search index holds redacted copies only; a case that is not public has no document.</summary>
public static class SearchDocument
{
    public static SearchText? Of(Question question) =>
        question.Audience == Audience.Public && question.PublicBody is { } body
            ? Of(question.Id, $"{body}\n{question.PublicAnswer}")
            : null;

    public static SearchText Of(long id, string text) => new(
        id, string.Join(' ', VietnameseText.Words(VietnameseText.Exact(text))), string.Join(' ', VietnameseText.Words(VietnameseText.Fold(text))));
}
