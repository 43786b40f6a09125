SELECT [q].[Id]
FROM [Questions] AS [q]
WHERE [q].[Audience] <> 0 AND [q].[State] = 4 AND [q].[ContactBy] = 1 AND [q].[Audience] <> 0 AND [q].[AskedBackOn] <= @last AND [q].[ReplyBy] >= @today AND NOT EXISTS (
    SELECT 1
    FROM [SweepEffects] AS [s]
    WHERE [s].[QuestionId] = [q].[Id] AND [s].[Step] = @step)
ORDER BY [q].[AskedBackOn], [q].[Id]
GO

SELECT [q].[Id], [q].[AcceptBy], [q].[Answer], [q].[AnsweredAt], [q].[AnsweredBy], [q].[ApologisedFor], [q].[ApprovalBy], [q].[ApproverId], [q].[Arbiter], [q].[AskBacks], [q].[AskedBackOn], [q].[AssigneeId], [q].[Audience], [q].[Basis], [q].[Body], [q].[BrokePromise], [q].[BrokeSegment], [q].[CalendarVersion], [q].[Cause], [q].[Channel], [q].[Charged], [q].[Citations], [q].[CitedDocuments], [q].[ClosedAt], [q].[ConsentsToPublication], [q].[ContactBy], [q].[Coordinator], [q].[DeadlineVersion], [q].[DocumentNumber], [q].[DocumentOn], [q].[DocumentSigner], [q].[DrafterId], [q].[EnteredBy], [q].[EscalateOn], [q].[EventCount], [q].[Excerpt], [q].[ExtendedFrom], [q].[FirstPromisedOn], [q].[FlagReason], [q].[HidesNameFromAgency], [q].[HolderDueOn], [q].[HolderSince], [q].[HolderSteps], [q].[IsByHead], [q].[IsDecided], [q].[IsForwarded], [q].[IsGeneralised], [q].[IsHeld], [q].[IsProvisional], [q].[IsUrgent], [q].[KeptData], [q].[Kind], [q].[LadderFrom], [q].[LateSendBacks], [q].[Lead], [q].[LeftOutAs], [q].[LeftOutOn], [q].[LetterOf], [q].[Locality], [q].[MergeObjectedOn], [q].[MergedInto], [q].[NamedAgency], [q].[NeedsReview], [q].[NewerCase], [q].[NextRung], [q].[OpinionDueOn], [q].[OpinionRemindOn], [q].[OutdatedBy], [q].[OutdatedOn], [q].[PausedDays], [q].[PolicyVersion], [q].[PromiseSteps], [q].[PromisedOn], [q].[PublicAnswer], [q].[PublicBody], [q].[PublishBy], [q].[PublishedAt], [q].[ReceivedAt], [q].[ReceivedOn], [q].[Recused], [q].[Reference], [q].[RemindOn], [q].[ReopenDecideBy], [q].[ReopenInstance], [q].[ReopenJudge], [q].[ReopenRefusals], [q].[ReopenRefusedOn], [q].[ReplyBy], [q].[ResumableUntil], [q].[ReviewerId], [q].[RoundOn], [q].[Rounds], [q].[Routings], [q].[ScreenBy], [q].[ScreenedAt], [q].[SendBacks], [q].[SilentSince], [q].[Source], [q].[SourceId], [q].[SplitFrom], [q].[State], [q].[SubmissionKey], [q].[Suspicion], [q].[Template], [q].[Topic], [q].[Version], [q].[WorkPromiseKept], [q].[WorkPromised], [q].[WorkPromisedBy], [q].[WorkPromisedOn], [q].[WorkRemindOn]
FROM [Questions] AS [q]
WHERE [q].[Audience] <> 0 AND [q].[State] = 4 AND [q].[ContactBy] = 1 AND [q].[Audience] <> 0 AND [q].[AskedBackOn] <= @last AND [q].[ReplyBy] >= @today AND NOT EXISTS (
    SELECT 1
    FROM [SweepEffects] AS [s]
    WHERE [s].[QuestionId] = [q].[Id] AND [s].[Step] = @step) AND [q].[Id] = @ids1
GO

SELECT [q].[Id]
FROM [Questions] AS [q]
WHERE [q].[Audience] <> 0 AND [q].[State] = 4 AND [q].[ContactBy] = 1 AND [q].[Audience] <> 0 AND [q].[AskedBackOn] <= @last AND [q].[AskedBackOn] > @first AND [q].[ReplyBy] >= @today AND NOT EXISTS (
    SELECT 1
    FROM [SweepEffects] AS [s]
    WHERE [s].[QuestionId] = [q].[Id] AND [s].[Step] = @step)
ORDER BY [q].[AskedBackOn], [q].[Id]
GO

SELECT [q].[Id], [q].[AcceptBy], [q].[Answer], [q].[AnsweredAt], [q].[AnsweredBy], [q].[ApologisedFor], [q].[ApprovalBy], [q].[ApproverId], [q].[Arbiter], [q].[AskBacks], [q].[AskedBackOn], [q].[AssigneeId], [q].[Audience], [q].[Basis], [q].[Body], [q].[BrokePromise], [q].[BrokeSegment], [q].[CalendarVersion], [q].[Cause], [q].[Channel], [q].[Charged], [q].[Citations], [q].[CitedDocuments], [q].[ClosedAt], [q].[ConsentsToPublication], [q].[ContactBy], [q].[Coordinator], [q].[DeadlineVersion], [q].[DocumentNumber], [q].[DocumentOn], [q].[DocumentSigner], [q].[DrafterId], [q].[EnteredBy], [q].[EscalateOn], [q].[EventCount], [q].[Excerpt], [q].[ExtendedFrom], [q].[FirstPromisedOn], [q].[FlagReason], [q].[HidesNameFromAgency], [q].[HolderDueOn], [q].[HolderSince], [q].[HolderSteps], [q].[IsByHead], [q].[IsDecided], [q].[IsForwarded], [q].[IsGeneralised], [q].[IsHeld], [q].[IsProvisional], [q].[IsUrgent], [q].[KeptData], [q].[Kind], [q].[LadderFrom], [q].[LateSendBacks], [q].[Lead], [q].[LeftOutAs], [q].[LeftOutOn], [q].[LetterOf], [q].[Locality], [q].[MergeObjectedOn], [q].[MergedInto], [q].[NamedAgency], [q].[NeedsReview], [q].[NewerCase], [q].[NextRung], [q].[OpinionDueOn], [q].[OpinionRemindOn], [q].[OutdatedBy], [q].[OutdatedOn], [q].[PausedDays], [q].[PolicyVersion], [q].[PromiseSteps], [q].[PromisedOn], [q].[PublicAnswer], [q].[PublicBody], [q].[PublishBy], [q].[PublishedAt], [q].[ReceivedAt], [q].[ReceivedOn], [q].[Recused], [q].[Reference], [q].[RemindOn], [q].[ReopenDecideBy], [q].[ReopenInstance], [q].[ReopenJudge], [q].[ReopenRefusals], [q].[ReopenRefusedOn], [q].[ReplyBy], [q].[ResumableUntil], [q].[ReviewerId], [q].[RoundOn], [q].[Rounds], [q].[Routings], [q].[ScreenBy], [q].[ScreenedAt], [q].[SendBacks], [q].[SilentSince], [q].[Source], [q].[SourceId], [q].[SplitFrom], [q].[State], [q].[SubmissionKey], [q].[Suspicion], [q].[Template], [q].[Topic], [q].[Version], [q].[WorkPromiseKept], [q].[WorkPromised], [q].[WorkPromisedBy], [q].[WorkPromisedOn], [q].[WorkRemindOn]
FROM [Questions] AS [q]
WHERE [q].[Audience] <> 0 AND [q].[State] = 4 AND [q].[ContactBy] = 1 AND [q].[Audience] <> 0 AND [q].[AskedBackOn] <= @last AND [q].[AskedBackOn] > @first AND [q].[ReplyBy] >= @today AND NOT EXISTS (
    SELECT 1
    FROM [SweepEffects] AS [s]
    WHERE [s].[QuestionId] = [q].[Id] AND [s].[Step] = @step) AND [q].[Id] = @ids1
