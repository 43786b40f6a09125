using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Whom a rung of the ladder reaches. The department that watches is the coordinator of questions, the office above it the one of feedback on rules.</summary>
public sealed class LadderAddress(ReferenceEdition book)
{
    private readonly string _monitor = new Oversight(book).Monitor;
    private readonly string _office = new Oversight(book).Office;

    /// <summary>Who is told that an agency has nobody to approve: the head of the body above it, at the top the provincial office.</summary>
    public StaffAddress Above(string agency) =>
        book.ManagerOf(agency) is { } manager ? new(manager, Duty.Approver) : new(_office, Duty.ProvincialOffice);

    /// <summary>What the watching department itself holds goes past it; a suspected case never leaves its coordinator, so each rung reaches his head.</summary>
    public StaffAddress Of(EscalationTarget target, Question question) => Of(target, question, question.Holder);

    public StaffAddress Of(EscalationTarget target, Question question, string holder) => target switch
    {
        _ when question.Audience <= Audience.Suspected => new(question.Coordinator, Duty.Approver),
        EscalationTarget.ManagingBody when book.ManagerOf(holder) is { } manager => new(manager, Duty.Approver),
        EscalationTarget.MonitorDepartment when holder != _monitor => new(_monitor, Duty.Monitor),
        EscalationTarget.ManagingBody or EscalationTarget.MonitorDepartment or EscalationTarget.ProvincialOffice => new(_office, Duty.ProvincialOffice),
        EscalationTarget.HolderHead or EscalationTarget.CitizenApology => new(holder, Duty.Approver),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };
}
