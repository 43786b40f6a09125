using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Words;

/// <summary>The sentences of the record, the same on every page and in every letter.</summary>
public static class RecordWords
{
    public static string Of(AnswerDocument document) => Say.Record.Format("Document.Line", document.Number, WrittenDay.Day(document.On), document.Signer);

    public static string Of(TemplateLeave leave) => Say.Record.Format("Record.Template", leave.Template, leave.Edition, leave.Document, WrittenDay.Day(leave.On));

    public static string Changed(DateOnly on) => Say.Record.Format("Outdated.Title", WrittenDay.Day(on));
}
