//! Traits that say how an operation behaves, and what they name.

use expect_test::expect;

use super::check;

#[test]
fn paginated() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#Good"}, {"target": "a#Bad"}, {"target": "a#Poor"}, {"target": "a#Half"}, {"target": "a#Void"}],
    "traits": {"smithy.api#paginated": {"inputToken": "token", "items": "gone"}}},
  "a#Good": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#Out"}, "traits": {"smithy.api#paginated": {
    "outputToken": "next.token", "pageSize": "size", "items": "items"}}},
  "a#Bad": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#Out"}, "traits": {"smithy.api#paginated": {
    "inputToken": "next.token", "outputToken": "always",
    "pageSize": "token", "items": "next"}}},
  "a#Poor": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#Out"}, "traits": {"smithy.api#paginated": {
    "inputToken": "map", "outputToken": "next.next.token",
    "pageSize": "long"}}},
  "a#Half": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#Out"}, "traits": {
    "smithy.api#paginated": {"pageSize": "size"}}},
  "a#Void": {"type": "operation", "traits": {
    "smithy.api#paginated": {"inputToken": "token", "outputTokens": "next"}}},
  "a#In": {"type": "structure", "members": {
    "token": {"target": "smithy.api#String"},
    "map": {"target": "a#Map"},
    "long": {"target": "smithy.api#Long", "traits": {"smithy.api#required": {}}},
    "size": {"target": "smithy.api#Integer"}}},
  "a#Out": {"type": "structure", "members": {
    "next": {"target": "a#Next"},
    "always": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}},
    "items": {"target": "a#Map"}}},
  "a#Next": {"type": "structure", "members": {"token": {"target": "smithy.api#String"}, "next": {"target": "a#Next"}}},
  "a#Map": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "smithy.api#String"}}
}}"##,
        expect![[r#"
            m.json:3:73: error[PaginatedTrait] a#Half: `items` names `gone`, which `a#Out` does not have
              help: name a member of the output that is a list or a map
            m.json:7:19: error[PaginatedTrait] a#Bad: `inputToken` names `next.token`, which `a#In` does not have
              help: name an optional member of the input that is a string
            m.json:7:48: error[PaginatedTrait] a#Bad: `outputToken` names `always`, which is required
              help: name an optional member of the output that is a string
            m.json:8:17: error[PaginatedTrait] a#Bad: `pageSize` names `token`, which is a string
              help: name an optional member of the input that is an integer
            m.json:8:35: error[PaginatedTrait] a#Bad: `items` names `next`, which is a structure
              help: name a member of the output that is a list or a map
            m.json:10:19: warning[PaginatedTrait.WrongShapeType.inputToken] a#Poor: `inputToken` names `map`, which is a map
              help: name an optional member of the input that is a string
            m.json:10:41: warning[PaginatedTrait.DeeplyNested.outputToken] a#Poor: `outputToken` names `next.next.token`, which is more than two members deep
              help: name an optional member of the output that is a string
            m.json:11:17: warning[PaginatedTrait.ShouldNotBeRequired.pageSize] a#Poor: `pageSize` names `long`, which is required
              help: name an optional member of the input that is an integer
            m.json:11:17: warning[PaginatedTrait.WrongShapeType.pageSize] a#Poor: `pageSize` names `long`, which is a long
              help: name an optional member of the input that is an integer
            m.json:13:5: error[PaginatedTrait] a#Half: neither the operation nor `a#S` says `outputToken`
              help: let `outputToken` name an optional member of the output that is a string
            m.json:15:44: error[PaginatedTrait] a#Void: `inputToken` names `token`, which `smithy.api#Unit` does not have
              help: name an optional member of the input that is a string
            m.json:15:53: warning[TraitValue] a#Void: `smithy.api#paginated` `outputTokens`: there is no such key; it is ignored
              help: did you mean `outputToken`?
        "#]],
    );
}

#[test]
fn streams() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#Go"}], "traits": {"aws.protocols#restJson1": {}}},
  "a#Go": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#Sized"},
    "errors": [{"target": "a#Error"}]},
  "a#In": {"type": "structure", "members": {
    "body": {"target": "a#Body"},
    "inner": {"target": "a#Sized"}}},
  "a#Sized": {"type": "structure", "members": {
    "body": {"target": "a#Blob", "traits": {"smithy.api#required": {}, "smithy.api#httpPayload": {}}}}},
  "a#Error": {"type": "structure", "traits": {"smithy.api#error": "client"}, "members": {
    "body": {"target": "a#Body", "traits": {"smithy.api#default": "", "smithy.api#httpPayload": {}}},
    "more": {"target": "a#Body", "traits": {"smithy.api#default": "", "smithy.api#httpPayload": {}}}}},
  "a#Body": {"type": "blob", "traits": {"smithy.api#streaming": {}}},
  "a#Blob": {"type": "blob", "traits": {"smithy.api#streaming": {}, "smithy.api#requiresLength": {}}}
}}"##,
        expect![[r#"
            m.json:3:62: error[StreamingTrait] a#Go: `a#Sized` has a stream whose length must be known, so it cannot be an output
              help: a stream is a member of an operation's input or output; with `@requiresLength`, of its input
            m.json:4:16: error[StreamingTrait] a#Go: `a#Error` has a stream, so it cannot be an error
              help: a stream is a member of an operation's input or output; with `@requiresLength`, of its input
            m.json:6:5: error[StreamingTrait] a#In$body: `a#Body` streams, so it is the body
              help: mark it with `@httpPayload`
            m.json:6:5: error[StreamingTrait] a#In$body: a blob that streams is always there, so its member must say so
              help: give it `@required`, or the default ""
            m.json:7:25: error[StreamingTrait] a#In$inner: `a#Sized` has a stream, so no member can target it
              help: a stream is a member of an operation's input or output; with `@requiresLength`, of its input
            m.json:12:24: error[ExclusiveStructureMemberTrait] a#Error$more: `body` streams as well, but a structure has one stream
            m.json:12:71: error[ExclusiveStructureMemberTrait] a#Error$more: `smithy.api#httpPayload` is at `body` as well, but a structure has one
        "#]],
    );
}

/// In 1.0 nothing says that a stream is there.
#[test]
fn streams_of_old_models() {
    check(
        r##"{"smithy": "1.0", "shapes": {
  "a#Go": {"type": "operation", "input": {"target": "a#In"}},
  "a#In": {"type": "structure", "members": {"body": {"target": "a#Body"}}},
  "a#Body": {"type": "blob", "traits": {"smithy.api#streaming": {}}}
}}"##,
        expect![[r#""#]],
    );
}

#[test]
fn tokens() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#Go": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#Out"}},
  "a#In": {"type": "structure", "members": {
    "token": {"target": "smithy.api#String", "traits": {"smithy.api#idempotencyToken": {}}},
    "again": {"target": "smithy.api#String", "traits": {"smithy.api#idempotencyToken": {}}},
    "item": {"target": "a#Item"}, "quiet": {"target": "a#Quiet"}}},
  "a#Item": {"type": "structure", "members": {
    "token": {"target": "smithy.api#String", "traits": {"smithy.api#idempotencyToken": {}}}}},
  "a#Quiet": {"type": "structure", "members": {
    "token": {"target": "smithy.api#String", "traits": {"smithy.api#idempotencyToken": {}, "smithy.api#suppress": ["IdempotencyTokenIgnored"]}}}},
  "a#Out": {"type": "structure", "mixins": [{"target": "a#Mixin"}], "members": {}},
  "a#Mixin": {"type": "structure", "traits": {"smithy.api#mixin": {}}, "members": {
    "token": {"target": "smithy.api#String", "traits": {"smithy.api#idempotencyToken": {}}}}}
}}"##,
        expect![[r#"
            m.json:5:57: error[ExclusiveStructureMemberTrait] a#In$again: `smithy.api#idempotencyToken` is at `token` as well, but a structure has one
            m.json:8:57: warning[IdempotencyTokenIgnored] a#Item$token: the token is ignored where the structure is the value of `a#In$item`
              help: only the members of an operation's input are filled in
            m.json:13:57: warning[IdempotencyTokenIgnored] a#Out$token: the token is ignored where the structure is the output of `a#Go`
              help: only the members of an operation's input are filled in
        "#]],
    );
}

/// What SDKs, documentation, API Gateway, CloudFormation and IAM read is theirs: no form of it is an error here.
#[test]
fn traits_of_others() {
    check(
        r##"{"smithy": "2.0", "metadata": {"validators": [{"name": "EmitEachSelector", "id": "A"}], "suppressions": [{"id": "*", "namespace": "a"}]}, "shapes": {
  "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#Op"}], "traits": {
    "aws.api#service": {"sdkId": "S", "arnNamespace": "s", "cloudFormationName": "S", "endpointPrefix": "s"},
    "aws.api#tagEnabled": {"disableDefaultOperations": true}, "aws.api#dualStackOnlyEndpoints": {}, "aws.api#clientEndpointDiscovery": {"operation": "a#Op", "error": "a#E"},
    "aws.apigateway#authorizer": "x", "aws.apigateway#authorizers": {"x": {"scheme": "aws.auth#sigv4"}}, "aws.apigateway#apiKeySource": "HEADER",
    "aws.auth#cognitoUserPools": {"providerArns": []}, "aws.auth#sigv4": {"name": "s"}, "aws.auth#sigv4a": {"name": "s"}, "aws.endpoints#standardPartitionalEndpoints": {"endpointPatternType": "service_dnsSuffix"},
    "aws.iam#defineConditionKeys": {"s:k": {"type": "String"}}, "aws.iam#supportedPrincipalTypes": ["Root"], "aws.protocols#restJson1": {"http": ["h2", "http/1.1"], "eventStreamHttp": ["h2"]},
    "smithy.api#auth": ["aws.auth#sigv4"], "smithy.api#cors": {"maxAge": -1}, "smithy.api#xmlNamespace": {"uri": "https://a.example/", "prefix": "a"}, "smithy.rules#clientContextParams": {"A": {"type": "stringArray"}},
    "smithy.rules#endpointBdd": {"version": "1.1", "nodes": "AAAA"}, "smithy.rules#endpointRuleSet": {"version": "1.0", "parameters": {}, "rules": []}, "smithy.rules#endpointTests": {"version": "1.0"}, "vendor#anything": null}},
  "a#Op": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#Out"}, "errors": [{"target": "a#E"}], "traits": {
    "aws.api#clientDiscoveredEndpoint": {"required": false}, "aws.api#controlPlane": {}, "aws.apigateway#integration": {"type": "aws_proxy"}, "aws.apigateway#requestValidator": "full",
    "aws.auth#unsignedPayload": {}, "aws.customizations#s3UnwrappedXmlOutput": {}, "aws.iam#actionPermissionDescription": "x", "aws.iam#iamAction": {"name": "Op"}, "aws.iam#requiredActions": ["s:Op"],
    "smithy.api#http": {"method": "POST", "uri": "/op", "code": 200}, "smithy.api#optionalAuth": {}, "smithy.api#idempotent": {}, "smithy.rules#operationContextParams": {"A": {"path": "x"}}, "smithy.rules#staticContextParams": {"B": {"value": ["x"]}},
    "smithy.test#smokeTests": [{"id": "x", "expect": {"success": {}}}], "smithy.waiters#waitable": {"Done": {"acceptors": []}}}},
  "a#In": {"type": "structure", "members": {
    "attribute": {"target": "smithy.api#String", "traits": {"smithy.api#xmlAttribute": {}, "smithy.api#xmlName": "a:b", "smithy.rules#contextParam": {"name": "A"}}},
    "list": {"target": "a#L", "traits": {"smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "l", "smithy.api#notProperty": {}, "smithy.api#recommended": {"reason": "x"}}},
    "property": {"target": "smithy.api#String", "traits": {"smithy.api#property": {"name": "x"}, "aws.cloudformation#cfnMutability": "read", "aws.cloudformation#cfnName": "X", "aws.cloudformation#cfnExcludeProperty": {}}}},
    "traits": {"smithy.api#input": {}, "aws.protocols#ec2QueryName": "In", "aws.api#data": "content"}},
  "a#Out": {"type": "structure", "members": {}, "traits": {"smithy.api#output": {}, "smithy.api#references": [{"resource": "a#R"}], "aws.cloudformation#cfnResource": {"name": "R"}}},
  "a#E": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "client", "smithy.api#httpError": 699, "aws.protocols#awsQueryError": {"code": "E", "httpResponseCode": 400}}},
  "a#L": {"type": "list", "member": {"target": "smithy.api#String", "traits": {"smithy.api#xmlName": "item", "smithy.api#idRef": {"selector": "*"}}}},
  "a#R": {"type": "resource", "traits": {"aws.api#arn": {"template": "r"}, "aws.api#taggable": {"property": "tags"}, "aws.iam#iamResource": {"name": "r"}, "smithy.api#noReplace": {}}},
  "a#Arn": {"type": "string", "traits": {"aws.api#arnReference": {"type": "AWS::R"}}}
}}"##,
        expect![""],
    );
}
