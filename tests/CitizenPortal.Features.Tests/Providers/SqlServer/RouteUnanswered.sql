SELECT [q].[Id]
FROM [Questions] AS [q]
WHERE [q].[State] = 0 AND [q].[ScreenBy] < @today
ORDER BY [q].[ScreenBy], [q].[Id]
GO

SELECT [q].[Id], [q].[AcceptBy], [q].[Answer], [q].[AnsweredAt], [q].[AnsweredBy], [q].[ApologisedFor], [q].[ApprovalBy], [q].[ApproverId], [q].[Arbiter], [q].[AskBacks], [q].[AskedBackOn], [q].[AssigneeId], [q].[Audience], [q].[Basis], [q].[Body], [q].[CalendarVersion], [q].[Cause], [q].[Channel], [q].[Charged], [q].[ClosedAt], [q].[ConsentsToPublication], [q].[ContactBy], [q].[Coordinator], [q].[DeadlineVersion], [q].[DrafterId], [q].[EscalateOn], [q].[EventCount], [q].[Excerpt], [q].[ExtendedFrom], [q].[FirstPromisedOn], [q].[FlagReason], [q].[HidesNameFromAgency], [q].[HolderDueOn], [q].[HolderSince], [q].[HolderSteps], [q].[IsDecided], [q].[IsForwarded], [q].[IsGeneralised], [q].[IsProvisional], [q].[IsUrgent], [q].[Kind], [q].[LadderFrom], [q].[LateSendBacks], [q].[Lead], [q].[Locality], [q].[MergeObjectedOn], [q].[MergedInto], [q].[NamedAgency], [q].[NextRung], [q].[OpinionDueOn], [q].[OpinionRemindOn], [q].[PausedDays], [q].[PolicyVersion], [q].[PromiseSteps], [q].[PromisedOn], [q].[PublicAnswer], [q].[PublicBody], [q].[PublishBy], [q].[PublishedAt], [q].[ReceivedAt], [q].[ReceivedOn], [q].[Recused], [q].[Reference], [q].[RemindOn], [q].[ReopenDecideBy], [q].[ReopenInstance], [q].[ReopenJudge], [q].[ReopenRefusals], [q].[ReopenRefusedOn], [q].[ReplyBy], [q].[ResumableUntil], [q].[RoundOn], [q].[Rounds], [q].[Routings], [q].[ScreenBy], [q].[ScreenedAt], [q].[SendBacks], [q].[SilentSince], [q].[Source], [q].[SourceId], [q].[SplitFrom], [q].[State], [q].[SubmissionKey], [q].[Suspicion], [q].[Topic], [q].[Version], [q].[WorkPromiseKept], [q].[WorkPromised], [q].[WorkPromisedBy], [q].[WorkPromisedOn], [q].[WorkRemindOn], [c].[QuestionId], [c].[Agency], [c].[Role], [c].[Since]
FROM [Questions] AS [q]
LEFT JOIN [CaseParties] AS [c] ON [q].[Id] = [c].[QuestionId]
WHERE [q].[State] = 0 AND [q].[ScreenBy] < @today AND [q].[Id] = @ids1
ORDER BY [q].[Id], [c].[QuestionId]
