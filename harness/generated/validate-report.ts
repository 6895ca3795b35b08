// Generated from its schema by harness/build/generate-validators.ts: npm run validators
// @ts-nocheck
import type { ValidateFunction } from 'ajv';

export const validateReport: ValidateFunction = validate10;

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"kensa report","type":"object","description":"The result of an audit.","properties":{"schemaVersion":{"const":1,"description":"The version of this schema."},"tool":{"type":"object","description":"What made the report.","properties":{"name":{"const":"kensa","description":"Always kensa."},"version":{"type":"string","description":"The version of kensa."}},"required":["name","version"],"additionalProperties":false},"bundle":{"type":"object","description":"The controls in use.","properties":{"revision":{"type":"string","description":"A hash of what the bundle was built from."},"opaVersion":{"type":"string","description":"The version of OPA that compiled it."},"controls":{"type":"integer","minimum":0,"description":"How many controls it holds."}},"required":["revision","opaVersion","controls"],"additionalProperties":false},"evaluatedAt":{"type":["string","null"],"description":"The time as of which controls judged (ISO 8601, UTC); null when no item says when it was captured."},"sources":{"type":"array","items":{"type":"object","description":"A source that was recognised.","properties":{"location":{"type":"string","description":"The file, as it was named."},"shape":{"enum":["batch-get-aggregate-resource-config","batch-get-resource-config","describe-global-replication-groups","describe-key","describe-replication-groups","describe-security-configuration","describe-serverless-caches","event","get-aggregate-resource-config","get-resource-config-history","history","items","live","select-resource-config","snapshot"],"description":"What kind of container it is; one with several kinds is listed once for each."},"items":{"type":"integer","minimum":0,"description":"How many items were read from it."}},"required":["location","shape","items"],"additionalProperties":false},"description":"What was read."},"summary":{"type":"object","description":"Counts over the whole run, whatever the findings list.","properties":{"resources":{"type":"integer","minimum":0,"description":"Distinct resources that exist, whether a control covers their type or not."},"evaluated":{"type":"integer","minimum":0,"description":"Those that at least one control judged."},"notEvaluated":{"type":"object","description":"Items that were read but not judged.","properties":{"deleted":{"type":"integer","minimum":0,"description":"The resource was deleted."},"notRecorded":{"type":"integer","minimum":0,"description":"The resource was not recorded."},"superseded":{"type":"integer","minimum":0,"description":"The input holds a newer capture of the same resource."}},"required":["deleted","notRecorded","superseded"],"additionalProperties":false},"byCompliance":{"type":"object","description":"How many verdicts of each kind the controls gave.","properties":{"COMPLIANT":{"type":"integer","minimum":0,"description":"The control holds, and everything that it reads was there."},"NON_COMPLIANT":{"type":"integer","minimum":0,"description":"The control is violated."},"NOT_APPLICABLE":{"type":"integer","minimum":0,"description":"The control is not about this resource, and everything that says so was there."},"INSUFFICIENT_DATA":{"type":"integer","minimum":0,"description":"Something that the control needs could not be seen."},"ERROR":{"type":"integer","minimum":0,"description":"The control itself could not be evaluated."}},"required":["COMPLIANT","NON_COMPLIANT","NOT_APPLICABLE","INSUFFICIENT_DATA","ERROR"],"additionalProperties":false}},"required":["resources","evaluated","notEvaluated","byCompliance"],"additionalProperties":false},"controls":{"type":"array","items":{"type":"object","description":"A control that took part.","properties":{"id":{"type":"string","description":"The id of the control, as Security Hub writes it where it has one."},"title":{"type":"string","description":"What should be so."},"severity":{"enum":["INFORMATIONAL","LOW","MEDIUM","HIGH","CRITICAL"],"description":"The severity of the control, as Security Hub names it."},"resourceTypes":{"type":"array","items":{"type":"string","description":"A resource type as AWS Config names it."},"description":"The resource types that it judges."},"counts":{"type":"object","description":"How many resources it judged each way.","properties":{"COMPLIANT":{"type":"integer","minimum":0,"description":"The control holds, and everything that it reads was there."},"NON_COMPLIANT":{"type":"integer","minimum":0,"description":"The control is violated."},"NOT_APPLICABLE":{"type":"integer","minimum":0,"description":"The control is not about this resource, and everything that says so was there."},"INSUFFICIENT_DATA":{"type":"integer","minimum":0,"description":"Something that the control needs could not be seen."},"ERROR":{"type":"integer","minimum":0,"description":"The control itself could not be evaluated."}},"required":["COMPLIANT","NON_COMPLIANT","NOT_APPLICABLE","INSUFFICIENT_DATA","ERROR"],"additionalProperties":false},"excepted":{"type":"object","description":"In a run with exceptions: how many of those do not count.","properties":{"NON_COMPLIANT":{"type":"integer","minimum":0,"description":"Violations."},"INSUFFICIENT_DATA":{"type":"integer","minimum":0,"description":"Verdicts for lack of data."},"ERROR":{"type":"integer","minimum":0,"description":"Verdicts that a control failed to reach."}},"required":["NON_COMPLIANT","INSUFFICIENT_DATA","ERROR"],"additionalProperties":false},"coverage":{"enum":["DENIED","EVALUATED","INCOMPLETE","NO_RESOURCES","NOT_RECORDED"],"description":"Whether it had anything to judge, anywhere. If not, none is known to exist (NO_RESOURCES), or some may: AWS did not allow to list them (DENIED), not all were listed or recorded (INCOMPLETE), AWS Config does not record the type, or a recorder leaves it out or is stopped (NOT_RECORDED)."},"gaps":{"type":"integer","minimum":0,"description":"Rows of the coverage that it needs and in which resources may exist that nobody judged."}},"required":["id","title","severity","resourceTypes","counts","coverage","gaps"],"additionalProperties":false},"description":"The controls that took part, in the order of the bundle."},"coverage":{"type":"array","items":{"type":"object","description":"How the resources of one type in one account and region are accounted for: listed = evaluated + deleted + failed.","properties":{"accountId":{"type":"string","description":"The AWS account."},"awsRegion":{"type":"string","description":"The region."},"resourceType":{"type":"string","description":"The resource type as AWS Config names it."},"location":{"type":"string","description":"The source that says so."},"basis":{"enum":["listing","recorder"],"description":"listing: AWS was asked for all resources. recorder: the input holds the item of a recorder that does not record the type; the numbers are those of the input."},"recording":{"enum":["DESCRIBED","NO_RECORDER","NOT_RECORDED","RECORDED","RECORDER_FAILING","RECORDER_STOPPED","UNKNOWN"],"description":"Whether AWS Config records the type there. DESCRIBED: it can not, so its own service was asked."},"listed":{"type":"integer","minimum":0,"description":"Distinct resources that AWS listed, or that the input names."},"evaluated":{"type":"integer","minimum":0,"description":"Those whose content is known."},"deleted":{"type":"integer","minimum":0,"description":"Those that are gone."},"failed":{"type":"integer","minimum":0,"description":"Those whose content is not known."},"failures":{"type":"array","items":{"type":"object","description":"A resource whose content is not known.","properties":{"resourceId":{"type":"string","description":"Its id."},"reason":{"enum":["denied","failed","interrupted","malformed","not_collected","not_recorded","not_returned","oversized","throttled","unprocessed","unreachable"],"description":"Why."},"message":{"type":"string","description":"What happened."}},"required":["resourceId","reason","message"],"additionalProperties":false},"description":"Why, by resource id."},"incomplete":{"type":"object","description":"Why more resources may exist than were listed.","properties":{"reason":{"enum":["denied","failed","interrupted","malformed","not_collected","not_recorded","not_returned","oversized","throttled","unprocessed","unreachable"],"description":"Why."},"message":{"type":"string","description":"What happened."}},"required":["reason","message"],"additionalProperties":false},"controls":{"type":"array","items":{"type":"string","description":"The id of a control."},"description":"The controls that judge the type or look things up in it."}},"required":["accountId","awsRegion","resourceType","location","basis","recording","listed","evaluated","deleted","failed","failures","controls"],"additionalProperties":false},"description":"How resources are accounted for, by account, region and type: where AWS was asked for all of them, and where a recorder in the input does not record them. A row has a gap if its recording is neither RECORDED nor DESCRIBED, if it is incomplete, or if one failed."},"exceptions":{"type":"array","items":{"type":"object","description":"An exception, and what came of it.","properties":{"position":{"type":"integer","minimum":1,"description":"Which exception of the file it is, from 1 on."},"control":{"type":"string","description":"The id of the control."},"scope":{"type":"object","description":"Which resources it is about.","properties":{"accounts":{"type":"array","items":{"type":"string","description":"The id of an account."},"description":"The accounts."},"regions":{"type":"array","items":{"type":"string","description":"The name of a region."},"description":"The regions."},"resources":{"type":"array","items":{"type":"string","description":"An id, an ARN, or a glob over both."},"description":"The resources."},"tags":{"type":"object","additionalProperties":{"type":"string"},"description":"The tags."}},"required":[],"additionalProperties":false},"owner":{"type":"string","description":"Who answers for it."},"reason":{"type":"string","description":"Why the finding is accepted."},"ticket":{"type":"string","description":"Where it was decided."},"from":{"type":"string","description":"The first day in force, in UTC."},"until":{"type":"string","description":"The last day in force, in UTC."},"acceptUnknown":{"type":"boolean","description":"True: it is also for INSUFFICIENT_DATA and ERROR."},"fingerprint":{"type":"string","description":"It is in force for findings of this fingerprint only."},"matched":{"type":"integer","minimum":0,"description":"Findings in its scope, whether it is in force for them or not."},"excepted":{"type":"integer","minimum":0,"description":"Findings that it is in force for."},"remarks":{"type":"array","items":{"enum":["EXPIRED","NOT_YET","UNDATED","EXPIRING","NOT_RUN","UNMATCHED","SHADOWED","CHANGED","UNKNOWN_NOT_ACCEPTED"],"description":"What to know of it."},"description":"EXPIRED, NOT_YET and UNDATED: not in force at the time of the report. EXPIRING: ends within 30 days. NOT_RUN: its control took no part. UNMATCHED: no finding is in its scope. SHADOWED: another exception comes before it everywhere. CHANGED: a finding has another fingerprint. UNKNOWN_NOT_ACCEPTED: a finding is INSUFFICIENT_DATA or ERROR."}},"required":["position","control","scope","owner","reason","until","matched","excepted","remarks"],"additionalProperties":false},"description":"In a run with exceptions: all of them, in the order of their file."},"diagnostics":{"type":"array","items":{"type":"object","description":"Something that could not be read or used.","properties":{"code":{"enum":["ACCOUNTING_MISMATCH","CONTAINER_UNKNOWN","FILE_EMPTY","FILE_NOT_FOUND","FILE_UNREADABLE","GZIP_DAMAGED","INPUT_INVALID","INTERRUPTED","ITEM_CONTENT_UNREADABLE","ITEM_NOT_OBJECT","ITEM_NOT_RETURNED","ITEM_OVERSIZED","ITEM_TOO_DEEP","ITEM_TOO_LARGE","ITEM_UNKNOWN","ITEM_UNREAD","ITEM_UNREADABLE","ITEM_WITHOUT_IDENTITY","ITEMS_CONTRADICT","ITEMS_NOT_LIST","JSON_INVALID","JSON_TRUNCATED","LISTING_INCOMPLETE","MESSAGES_WITHOUT_ITEM","NO_FILES","PAGE_INCOMPLETE","SNAPSHOT_NAME_UNKNOWN","SNAPSHOT_NOT_FOUND","SNAPSHOTS_OVERLAP"],"description":"What happened."},"severity":{"enum":["error","warning"],"description":"error: part of the input was not judged. warning: it was judged, but not as one may expect."},"location":{"type":"string","description":"The source and, where known, the item or byte."},"message":{"type":"string","description":"What is wrong and what to do, in English."}},"required":["code","severity","location","message"],"additionalProperties":false},"description":"What could not be read or used, by location."}},"required":["schemaVersion","tool","bundle","evaluatedAt","sources","summary","controls","coverage","diagnostics"],"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.bundle === undefined) && (missing0 = "bundle"))) || ((data.evaluatedAt === undefined) && (missing0 = "evaluatedAt"))) || ((data.sources === undefined) && (missing0 = "sources"))) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.controls === undefined) && (missing0 = "controls"))) || ((data.coverage === undefined) && (missing0 = "coverage"))) || ((data.diagnostics === undefined) && (missing0 = "diagnostics"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schemaVersion !== undefined){
const _errs2 = errors;
if(1 !== data.schemaVersion){
validate10.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
let data1 = data.tool;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.name === undefined) && (missing1 = "name")) || ((data1.version === undefined) && (missing1 = "version"))){
validate10.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "version"))){
validate10.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.name !== undefined){
const _errs6 = errors;
if("kensa" !== data1.name){
validate10.errors = [{instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/const",keyword:"const",params:{allowedValue: "kensa"},message:"must be equal to constant"}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.version !== undefined){
const _errs7 = errors;
if(typeof data1.version !== "string"){
validate10.errors = [{instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bundle !== undefined){
let data4 = data.bundle;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((((data4.revision === undefined) && (missing2 = "revision")) || ((data4.opaVersion === undefined) && (missing2 = "opaVersion"))) || ((data4.controls === undefined) && (missing2 = "controls"))){
validate10.errors = [{instancePath:instancePath+"/bundle",schemaPath:"#/properties/bundle/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs11 = errors;
for(const key2 in data4){
if(!(((key2 === "revision") || (key2 === "opaVersion")) || (key2 === "controls"))){
validate10.errors = [{instancePath:instancePath+"/bundle",schemaPath:"#/properties/bundle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs11 === errors){
if(data4.revision !== undefined){
const _errs12 = errors;
if(typeof data4.revision !== "string"){
validate10.errors = [{instancePath:instancePath+"/bundle/revision",schemaPath:"#/properties/bundle/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.opaVersion !== undefined){
const _errs14 = errors;
if(typeof data4.opaVersion !== "string"){
validate10.errors = [{instancePath:instancePath+"/bundle/opaVersion",schemaPath:"#/properties/bundle/properties/opaVersion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.controls !== undefined){
let data7 = data4.controls;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate10.errors = [{instancePath:instancePath+"/bundle/controls",schemaPath:"#/properties/bundle/properties/controls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate10.errors = [{instancePath:instancePath+"/bundle/controls",schemaPath:"#/properties/bundle/properties/controls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/bundle",schemaPath:"#/properties/bundle/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evaluatedAt !== undefined){
let data8 = data.evaluatedAt;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate10.errors = [{instancePath:instancePath+"/evaluatedAt",schemaPath:"#/properties/evaluatedAt/type",keyword:"type",params:{type: schema11.properties.evaluatedAt.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sources !== undefined){
let data9 = data.sources;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data9)){
var valid3 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if((((data10.location === undefined) && (missing3 = "location")) || ((data10.shape === undefined) && (missing3 = "shape"))) || ((data10.items === undefined) && (missing3 = "items"))){
validate10.errors = [{instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs24 = errors;
for(const key3 in data10){
if(!(((key3 === "location") || (key3 === "shape")) || (key3 === "items"))){
validate10.errors = [{instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs24 === errors){
if(data10.location !== undefined){
const _errs25 = errors;
if(typeof data10.location !== "string"){
validate10.errors = [{instancePath:instancePath+"/sources/" + i0+"/location",schemaPath:"#/properties/sources/items/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.shape !== undefined){
let data12 = data10.shape;
const _errs27 = errors;
if(!(((((((((((((((data12 === "batch-get-aggregate-resource-config") || (data12 === "batch-get-resource-config")) || (data12 === "describe-global-replication-groups")) || (data12 === "describe-key")) || (data12 === "describe-replication-groups")) || (data12 === "describe-security-configuration")) || (data12 === "describe-serverless-caches")) || (data12 === "event")) || (data12 === "get-aggregate-resource-config")) || (data12 === "get-resource-config-history")) || (data12 === "history")) || (data12 === "items")) || (data12 === "live")) || (data12 === "select-resource-config")) || (data12 === "snapshot"))){
validate10.errors = [{instancePath:instancePath+"/sources/" + i0+"/shape",schemaPath:"#/properties/sources/items/properties/shape/enum",keyword:"enum",params:{allowedValues: schema11.properties.sources.items.properties.shape.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.items !== undefined){
let data13 = data10.items;
const _errs28 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate10.errors = [{instancePath:instancePath+"/sources/" + i0+"/items",schemaPath:"#/properties/sources/items/properties/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
validate10.errors = [{instancePath:instancePath+"/sources/" + i0+"/items",schemaPath:"#/properties/sources/items/properties/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs22 === errors;
if(!valid3){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data14 = data.summary;
const _errs30 = errors;
if(errors === _errs30){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing4;
if(((((data14.resources === undefined) && (missing4 = "resources")) || ((data14.evaluated === undefined) && (missing4 = "evaluated"))) || ((data14.notEvaluated === undefined) && (missing4 = "notEvaluated"))) || ((data14.byCompliance === undefined) && (missing4 = "byCompliance"))){
validate10.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs32 = errors;
for(const key4 in data14){
if(!((((key4 === "resources") || (key4 === "evaluated")) || (key4 === "notEvaluated")) || (key4 === "byCompliance"))){
validate10.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs32 === errors){
if(data14.resources !== undefined){
let data15 = data14.resources;
const _errs33 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate10.errors = [{instancePath:instancePath+"/summary/resources",schemaPath:"#/properties/summary/properties/resources/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs33){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate10.errors = [{instancePath:instancePath+"/summary/resources",schemaPath:"#/properties/summary/properties/resources/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data14.evaluated !== undefined){
let data16 = data14.evaluated;
const _errs35 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate10.errors = [{instancePath:instancePath+"/summary/evaluated",schemaPath:"#/properties/summary/properties/evaluated/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate10.errors = [{instancePath:instancePath+"/summary/evaluated",schemaPath:"#/properties/summary/properties/evaluated/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data14.notEvaluated !== undefined){
let data17 = data14.notEvaluated;
const _errs37 = errors;
if(errors === _errs37){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing5;
if((((data17.deleted === undefined) && (missing5 = "deleted")) || ((data17.notRecorded === undefined) && (missing5 = "notRecorded"))) || ((data17.superseded === undefined) && (missing5 = "superseded"))){
validate10.errors = [{instancePath:instancePath+"/summary/notEvaluated",schemaPath:"#/properties/summary/properties/notEvaluated/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs39 = errors;
for(const key5 in data17){
if(!(((key5 === "deleted") || (key5 === "notRecorded")) || (key5 === "superseded"))){
validate10.errors = [{instancePath:instancePath+"/summary/notEvaluated",schemaPath:"#/properties/summary/properties/notEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs39 === errors){
if(data17.deleted !== undefined){
let data18 = data17.deleted;
const _errs40 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate10.errors = [{instancePath:instancePath+"/summary/notEvaluated/deleted",schemaPath:"#/properties/summary/properties/notEvaluated/properties/deleted/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate10.errors = [{instancePath:instancePath+"/summary/notEvaluated/deleted",schemaPath:"#/properties/summary/properties/notEvaluated/properties/deleted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs40 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.notRecorded !== undefined){
let data19 = data17.notRecorded;
const _errs42 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate10.errors = [{instancePath:instancePath+"/summary/notEvaluated/notRecorded",schemaPath:"#/properties/summary/properties/notEvaluated/properties/notRecorded/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs42){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate10.errors = [{instancePath:instancePath+"/summary/notEvaluated/notRecorded",schemaPath:"#/properties/summary/properties/notEvaluated/properties/notRecorded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.superseded !== undefined){
let data20 = data17.superseded;
const _errs44 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate10.errors = [{instancePath:instancePath+"/summary/notEvaluated/superseded",schemaPath:"#/properties/summary/properties/notEvaluated/properties/superseded/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs44){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate10.errors = [{instancePath:instancePath+"/summary/notEvaluated/superseded",schemaPath:"#/properties/summary/properties/notEvaluated/properties/superseded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs44 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/summary/notEvaluated",schemaPath:"#/properties/summary/properties/notEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs37 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data14.byCompliance !== undefined){
let data21 = data14.byCompliance;
const _errs46 = errors;
if(errors === _errs46){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing6;
if((((((data21.COMPLIANT === undefined) && (missing6 = "COMPLIANT")) || ((data21.NON_COMPLIANT === undefined) && (missing6 = "NON_COMPLIANT"))) || ((data21.NOT_APPLICABLE === undefined) && (missing6 = "NOT_APPLICABLE"))) || ((data21.INSUFFICIENT_DATA === undefined) && (missing6 = "INSUFFICIENT_DATA"))) || ((data21.ERROR === undefined) && (missing6 = "ERROR"))){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance",schemaPath:"#/properties/summary/properties/byCompliance/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs48 = errors;
for(const key6 in data21){
if(!(((((key6 === "COMPLIANT") || (key6 === "NON_COMPLIANT")) || (key6 === "NOT_APPLICABLE")) || (key6 === "INSUFFICIENT_DATA")) || (key6 === "ERROR"))){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance",schemaPath:"#/properties/summary/properties/byCompliance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs48 === errors){
if(data21.COMPLIANT !== undefined){
let data22 = data21.COMPLIANT;
const _errs49 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/COMPLIANT",schemaPath:"#/properties/summary/properties/byCompliance/properties/COMPLIANT/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs49){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/COMPLIANT",schemaPath:"#/properties/summary/properties/byCompliance/properties/COMPLIANT/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs49 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data21.NON_COMPLIANT !== undefined){
let data23 = data21.NON_COMPLIANT;
const _errs51 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/NON_COMPLIANT",schemaPath:"#/properties/summary/properties/byCompliance/properties/NON_COMPLIANT/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs51){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/NON_COMPLIANT",schemaPath:"#/properties/summary/properties/byCompliance/properties/NON_COMPLIANT/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs51 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data21.NOT_APPLICABLE !== undefined){
let data24 = data21.NOT_APPLICABLE;
const _errs53 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/NOT_APPLICABLE",schemaPath:"#/properties/summary/properties/byCompliance/properties/NOT_APPLICABLE/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs53){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/NOT_APPLICABLE",schemaPath:"#/properties/summary/properties/byCompliance/properties/NOT_APPLICABLE/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs53 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data21.INSUFFICIENT_DATA !== undefined){
let data25 = data21.INSUFFICIENT_DATA;
const _errs55 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/INSUFFICIENT_DATA",schemaPath:"#/properties/summary/properties/byCompliance/properties/INSUFFICIENT_DATA/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs55){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/INSUFFICIENT_DATA",schemaPath:"#/properties/summary/properties/byCompliance/properties/INSUFFICIENT_DATA/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs55 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data21.ERROR !== undefined){
let data26 = data21.ERROR;
const _errs57 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/ERROR",schemaPath:"#/properties/summary/properties/byCompliance/properties/ERROR/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs57){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance/ERROR",schemaPath:"#/properties/summary/properties/byCompliance/properties/ERROR/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs57 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/summary/byCompliance",schemaPath:"#/properties/summary/properties/byCompliance/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs46 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.controls !== undefined){
let data27 = data.controls;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data27)){
var valid8 = true;
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
let data28 = data27[i1];
const _errs61 = errors;
if(errors === _errs61){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing7;
if((((((((data28.id === undefined) && (missing7 = "id")) || ((data28.title === undefined) && (missing7 = "title"))) || ((data28.severity === undefined) && (missing7 = "severity"))) || ((data28.resourceTypes === undefined) && (missing7 = "resourceTypes"))) || ((data28.counts === undefined) && (missing7 = "counts"))) || ((data28.coverage === undefined) && (missing7 = "coverage"))) || ((data28.gaps === undefined) && (missing7 = "gaps"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1,schemaPath:"#/properties/controls/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs63 = errors;
for(const key7 in data28){
if(!((((((((key7 === "id") || (key7 === "title")) || (key7 === "severity")) || (key7 === "resourceTypes")) || (key7 === "counts")) || (key7 === "excepted")) || (key7 === "coverage")) || (key7 === "gaps"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1,schemaPath:"#/properties/controls/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs63 === errors){
if(data28.id !== undefined){
const _errs64 = errors;
if(typeof data28.id !== "string"){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/id",schemaPath:"#/properties/controls/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs64 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.title !== undefined){
const _errs66 = errors;
if(typeof data28.title !== "string"){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/title",schemaPath:"#/properties/controls/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs66 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.severity !== undefined){
let data31 = data28.severity;
const _errs68 = errors;
if(!(((((data31 === "INFORMATIONAL") || (data31 === "LOW")) || (data31 === "MEDIUM")) || (data31 === "HIGH")) || (data31 === "CRITICAL"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/severity",schemaPath:"#/properties/controls/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema11.properties.controls.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs68 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.resourceTypes !== undefined){
let data32 = data28.resourceTypes;
const _errs69 = errors;
if(errors === _errs69){
if(Array.isArray(data32)){
var valid10 = true;
const len2 = data32.length;
for(let i2=0; i2<len2; i2++){
const _errs71 = errors;
if(typeof data32[i2] !== "string"){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/resourceTypes/" + i2,schemaPath:"#/properties/controls/items/properties/resourceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs71 === errors;
if(!valid10){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/resourceTypes",schemaPath:"#/properties/controls/items/properties/resourceTypes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs69 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.counts !== undefined){
let data34 = data28.counts;
const _errs73 = errors;
if(errors === _errs73){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing8;
if((((((data34.COMPLIANT === undefined) && (missing8 = "COMPLIANT")) || ((data34.NON_COMPLIANT === undefined) && (missing8 = "NON_COMPLIANT"))) || ((data34.NOT_APPLICABLE === undefined) && (missing8 = "NOT_APPLICABLE"))) || ((data34.INSUFFICIENT_DATA === undefined) && (missing8 = "INSUFFICIENT_DATA"))) || ((data34.ERROR === undefined) && (missing8 = "ERROR"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts",schemaPath:"#/properties/controls/items/properties/counts/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs75 = errors;
for(const key8 in data34){
if(!(((((key8 === "COMPLIANT") || (key8 === "NON_COMPLIANT")) || (key8 === "NOT_APPLICABLE")) || (key8 === "INSUFFICIENT_DATA")) || (key8 === "ERROR"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts",schemaPath:"#/properties/controls/items/properties/counts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs75 === errors){
if(data34.COMPLIANT !== undefined){
let data35 = data34.COMPLIANT;
const _errs76 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/COMPLIANT",schemaPath:"#/properties/controls/items/properties/counts/properties/COMPLIANT/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs76){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 0 || isNaN(data35)){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/COMPLIANT",schemaPath:"#/properties/controls/items/properties/counts/properties/COMPLIANT/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs76 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data34.NON_COMPLIANT !== undefined){
let data36 = data34.NON_COMPLIANT;
const _errs78 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/NON_COMPLIANT",schemaPath:"#/properties/controls/items/properties/counts/properties/NON_COMPLIANT/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs78){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/NON_COMPLIANT",schemaPath:"#/properties/controls/items/properties/counts/properties/NON_COMPLIANT/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs78 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data34.NOT_APPLICABLE !== undefined){
let data37 = data34.NOT_APPLICABLE;
const _errs80 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/NOT_APPLICABLE",schemaPath:"#/properties/controls/items/properties/counts/properties/NOT_APPLICABLE/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs80){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/NOT_APPLICABLE",schemaPath:"#/properties/controls/items/properties/counts/properties/NOT_APPLICABLE/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs80 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data34.INSUFFICIENT_DATA !== undefined){
let data38 = data34.INSUFFICIENT_DATA;
const _errs82 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/INSUFFICIENT_DATA",schemaPath:"#/properties/controls/items/properties/counts/properties/INSUFFICIENT_DATA/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs82){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/INSUFFICIENT_DATA",schemaPath:"#/properties/controls/items/properties/counts/properties/INSUFFICIENT_DATA/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs82 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data34.ERROR !== undefined){
let data39 = data34.ERROR;
const _errs84 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/ERROR",schemaPath:"#/properties/controls/items/properties/counts/properties/ERROR/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs84){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts/ERROR",schemaPath:"#/properties/controls/items/properties/counts/properties/ERROR/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs84 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/counts",schemaPath:"#/properties/controls/items/properties/counts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs73 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.excepted !== undefined){
let data40 = data28.excepted;
const _errs86 = errors;
if(errors === _errs86){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing9;
if((((data40.NON_COMPLIANT === undefined) && (missing9 = "NON_COMPLIANT")) || ((data40.INSUFFICIENT_DATA === undefined) && (missing9 = "INSUFFICIENT_DATA"))) || ((data40.ERROR === undefined) && (missing9 = "ERROR"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/excepted",schemaPath:"#/properties/controls/items/properties/excepted/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs88 = errors;
for(const key9 in data40){
if(!(((key9 === "NON_COMPLIANT") || (key9 === "INSUFFICIENT_DATA")) || (key9 === "ERROR"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/excepted",schemaPath:"#/properties/controls/items/properties/excepted/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs88 === errors){
if(data40.NON_COMPLIANT !== undefined){
let data41 = data40.NON_COMPLIANT;
const _errs89 = errors;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/excepted/NON_COMPLIANT",schemaPath:"#/properties/controls/items/properties/excepted/properties/NON_COMPLIANT/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs89){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 0 || isNaN(data41)){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/excepted/NON_COMPLIANT",schemaPath:"#/properties/controls/items/properties/excepted/properties/NON_COMPLIANT/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid12 = _errs89 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data40.INSUFFICIENT_DATA !== undefined){
let data42 = data40.INSUFFICIENT_DATA;
const _errs91 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/excepted/INSUFFICIENT_DATA",schemaPath:"#/properties/controls/items/properties/excepted/properties/INSUFFICIENT_DATA/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs91){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/excepted/INSUFFICIENT_DATA",schemaPath:"#/properties/controls/items/properties/excepted/properties/INSUFFICIENT_DATA/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid12 = _errs91 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data40.ERROR !== undefined){
let data43 = data40.ERROR;
const _errs93 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/excepted/ERROR",schemaPath:"#/properties/controls/items/properties/excepted/properties/ERROR/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs93){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/excepted/ERROR",schemaPath:"#/properties/controls/items/properties/excepted/properties/ERROR/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid12 = _errs93 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/excepted",schemaPath:"#/properties/controls/items/properties/excepted/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs86 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.coverage !== undefined){
let data44 = data28.coverage;
const _errs95 = errors;
if(!(((((data44 === "DENIED") || (data44 === "EVALUATED")) || (data44 === "INCOMPLETE")) || (data44 === "NO_RESOURCES")) || (data44 === "NOT_RECORDED"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/coverage",schemaPath:"#/properties/controls/items/properties/coverage/enum",keyword:"enum",params:{allowedValues: schema11.properties.controls.items.properties.coverage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs95 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.gaps !== undefined){
let data45 = data28.gaps;
const _errs96 = errors;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/gaps",schemaPath:"#/properties/controls/items/properties/gaps/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs96){
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
validate10.errors = [{instancePath:instancePath+"/controls/" + i1+"/gaps",schemaPath:"#/properties/controls/items/properties/gaps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid9 = _errs96 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i1,schemaPath:"#/properties/controls/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs61 === errors;
if(!valid8){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls",schemaPath:"#/properties/controls/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage !== undefined){
let data46 = data.coverage;
const _errs98 = errors;
if(errors === _errs98){
if(Array.isArray(data46)){
var valid13 = true;
const len3 = data46.length;
for(let i3=0; i3<len3; i3++){
let data47 = data46[i3];
const _errs100 = errors;
if(errors === _errs100){
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
let missing10;
if(((((((((((((data47.accountId === undefined) && (missing10 = "accountId")) || ((data47.awsRegion === undefined) && (missing10 = "awsRegion"))) || ((data47.resourceType === undefined) && (missing10 = "resourceType"))) || ((data47.location === undefined) && (missing10 = "location"))) || ((data47.basis === undefined) && (missing10 = "basis"))) || ((data47.recording === undefined) && (missing10 = "recording"))) || ((data47.listed === undefined) && (missing10 = "listed"))) || ((data47.evaluated === undefined) && (missing10 = "evaluated"))) || ((data47.deleted === undefined) && (missing10 = "deleted"))) || ((data47.failed === undefined) && (missing10 = "failed"))) || ((data47.failures === undefined) && (missing10 = "failures"))) || ((data47.controls === undefined) && (missing10 = "controls"))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3,schemaPath:"#/properties/coverage/items/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs102 = errors;
for(const key10 in data47){
if(!(func2.call(schema11.properties.coverage.items.properties, key10))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3,schemaPath:"#/properties/coverage/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs102 === errors){
if(data47.accountId !== undefined){
const _errs103 = errors;
if(typeof data47.accountId !== "string"){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/accountId",schemaPath:"#/properties/coverage/items/properties/accountId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs103 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.awsRegion !== undefined){
const _errs105 = errors;
if(typeof data47.awsRegion !== "string"){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/awsRegion",schemaPath:"#/properties/coverage/items/properties/awsRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs105 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.resourceType !== undefined){
const _errs107 = errors;
if(typeof data47.resourceType !== "string"){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/resourceType",schemaPath:"#/properties/coverage/items/properties/resourceType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs107 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.location !== undefined){
const _errs109 = errors;
if(typeof data47.location !== "string"){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/location",schemaPath:"#/properties/coverage/items/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs109 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.basis !== undefined){
let data52 = data47.basis;
const _errs111 = errors;
if(!((data52 === "listing") || (data52 === "recorder"))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/basis",schemaPath:"#/properties/coverage/items/properties/basis/enum",keyword:"enum",params:{allowedValues: schema11.properties.coverage.items.properties.basis.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid14 = _errs111 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.recording !== undefined){
let data53 = data47.recording;
const _errs112 = errors;
if(!(((((((data53 === "DESCRIBED") || (data53 === "NO_RECORDER")) || (data53 === "NOT_RECORDED")) || (data53 === "RECORDED")) || (data53 === "RECORDER_FAILING")) || (data53 === "RECORDER_STOPPED")) || (data53 === "UNKNOWN"))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/recording",schemaPath:"#/properties/coverage/items/properties/recording/enum",keyword:"enum",params:{allowedValues: schema11.properties.coverage.items.properties.recording.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid14 = _errs112 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.listed !== undefined){
let data54 = data47.listed;
const _errs113 = errors;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/listed",schemaPath:"#/properties/coverage/items/properties/listed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs113){
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 0 || isNaN(data54)){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/listed",schemaPath:"#/properties/coverage/items/properties/listed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid14 = _errs113 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.evaluated !== undefined){
let data55 = data47.evaluated;
const _errs115 = errors;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/evaluated",schemaPath:"#/properties/coverage/items/properties/evaluated/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs115){
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 0 || isNaN(data55)){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/evaluated",schemaPath:"#/properties/coverage/items/properties/evaluated/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid14 = _errs115 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.deleted !== undefined){
let data56 = data47.deleted;
const _errs117 = errors;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/deleted",schemaPath:"#/properties/coverage/items/properties/deleted/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs117){
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 < 0 || isNaN(data56)){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/deleted",schemaPath:"#/properties/coverage/items/properties/deleted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid14 = _errs117 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.failed !== undefined){
let data57 = data47.failed;
const _errs119 = errors;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/failed",schemaPath:"#/properties/coverage/items/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs119){
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 0 || isNaN(data57)){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/failed",schemaPath:"#/properties/coverage/items/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid14 = _errs119 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.failures !== undefined){
let data58 = data47.failures;
const _errs121 = errors;
if(errors === _errs121){
if(Array.isArray(data58)){
var valid15 = true;
const len4 = data58.length;
for(let i4=0; i4<len4; i4++){
let data59 = data58[i4];
const _errs123 = errors;
if(errors === _errs123){
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
let missing11;
if((((data59.resourceId === undefined) && (missing11 = "resourceId")) || ((data59.reason === undefined) && (missing11 = "reason"))) || ((data59.message === undefined) && (missing11 = "message"))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/failures/" + i4,schemaPath:"#/properties/coverage/items/properties/failures/items/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs125 = errors;
for(const key11 in data59){
if(!(((key11 === "resourceId") || (key11 === "reason")) || (key11 === "message"))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/failures/" + i4,schemaPath:"#/properties/coverage/items/properties/failures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs125 === errors){
if(data59.resourceId !== undefined){
const _errs126 = errors;
if(typeof data59.resourceId !== "string"){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/failures/" + i4+"/resourceId",schemaPath:"#/properties/coverage/items/properties/failures/items/properties/resourceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs126 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data59.reason !== undefined){
let data61 = data59.reason;
const _errs128 = errors;
if(!(((((((((((data61 === "denied") || (data61 === "failed")) || (data61 === "interrupted")) || (data61 === "malformed")) || (data61 === "not_collected")) || (data61 === "not_recorded")) || (data61 === "not_returned")) || (data61 === "oversized")) || (data61 === "throttled")) || (data61 === "unprocessed")) || (data61 === "unreachable"))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/failures/" + i4+"/reason",schemaPath:"#/properties/coverage/items/properties/failures/items/properties/reason/enum",keyword:"enum",params:{allowedValues: schema11.properties.coverage.items.properties.failures.items.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid16 = _errs128 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data59.message !== undefined){
const _errs129 = errors;
if(typeof data59.message !== "string"){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/failures/" + i4+"/message",schemaPath:"#/properties/coverage/items/properties/failures/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs129 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/failures/" + i4,schemaPath:"#/properties/coverage/items/properties/failures/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs123 === errors;
if(!valid15){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/failures",schemaPath:"#/properties/coverage/items/properties/failures/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid14 = _errs121 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.incomplete !== undefined){
let data63 = data47.incomplete;
const _errs131 = errors;
if(errors === _errs131){
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
let missing12;
if(((data63.reason === undefined) && (missing12 = "reason")) || ((data63.message === undefined) && (missing12 = "message"))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/incomplete",schemaPath:"#/properties/coverage/items/properties/incomplete/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs133 = errors;
for(const key12 in data63){
if(!((key12 === "reason") || (key12 === "message"))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/incomplete",schemaPath:"#/properties/coverage/items/properties/incomplete/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs133 === errors){
if(data63.reason !== undefined){
let data64 = data63.reason;
const _errs134 = errors;
if(!(((((((((((data64 === "denied") || (data64 === "failed")) || (data64 === "interrupted")) || (data64 === "malformed")) || (data64 === "not_collected")) || (data64 === "not_recorded")) || (data64 === "not_returned")) || (data64 === "oversized")) || (data64 === "throttled")) || (data64 === "unprocessed")) || (data64 === "unreachable"))){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/incomplete/reason",schemaPath:"#/properties/coverage/items/properties/incomplete/properties/reason/enum",keyword:"enum",params:{allowedValues: schema11.properties.coverage.items.properties.incomplete.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid17 = _errs134 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data63.message !== undefined){
const _errs135 = errors;
if(typeof data63.message !== "string"){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/incomplete/message",schemaPath:"#/properties/coverage/items/properties/incomplete/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs135 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/incomplete",schemaPath:"#/properties/coverage/items/properties/incomplete/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid14 = _errs131 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.controls !== undefined){
let data66 = data47.controls;
const _errs137 = errors;
if(errors === _errs137){
if(Array.isArray(data66)){
var valid18 = true;
const len5 = data66.length;
for(let i5=0; i5<len5; i5++){
const _errs139 = errors;
if(typeof data66[i5] !== "string"){
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/controls/" + i5,schemaPath:"#/properties/coverage/items/properties/controls/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs139 === errors;
if(!valid18){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3+"/controls",schemaPath:"#/properties/coverage/items/properties/controls/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid14 = _errs137 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/coverage/" + i3,schemaPath:"#/properties/coverage/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs100 === errors;
if(!valid13){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs98 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
let data68 = data.exceptions;
const _errs141 = errors;
if(errors === _errs141){
if(Array.isArray(data68)){
var valid19 = true;
const len6 = data68.length;
for(let i6=0; i6<len6; i6++){
let data69 = data68[i6];
const _errs143 = errors;
if(errors === _errs143){
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
let missing13;
if((((((((((data69.position === undefined) && (missing13 = "position")) || ((data69.control === undefined) && (missing13 = "control"))) || ((data69.scope === undefined) && (missing13 = "scope"))) || ((data69.owner === undefined) && (missing13 = "owner"))) || ((data69.reason === undefined) && (missing13 = "reason"))) || ((data69.until === undefined) && (missing13 = "until"))) || ((data69.matched === undefined) && (missing13 = "matched"))) || ((data69.excepted === undefined) && (missing13 = "excepted"))) || ((data69.remarks === undefined) && (missing13 = "remarks"))){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6,schemaPath:"#/properties/exceptions/items/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs145 = errors;
for(const key13 in data69){
if(!(func2.call(schema11.properties.exceptions.items.properties, key13))){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6,schemaPath:"#/properties/exceptions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs145 === errors){
if(data69.position !== undefined){
let data70 = data69.position;
const _errs146 = errors;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/position",schemaPath:"#/properties/exceptions/items/properties/position/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs146){
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 < 1 || isNaN(data70)){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/position",schemaPath:"#/properties/exceptions/items/properties/position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid20 = _errs146 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.control !== undefined){
const _errs148 = errors;
if(typeof data69.control !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/control",schemaPath:"#/properties/exceptions/items/properties/control/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs148 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.scope !== undefined){
let data72 = data69.scope;
const _errs150 = errors;
if(errors === _errs150){
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
const _errs152 = errors;
for(const key14 in data72){
if(!((((key14 === "accounts") || (key14 === "regions")) || (key14 === "resources")) || (key14 === "tags"))){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope",schemaPath:"#/properties/exceptions/items/properties/scope/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs152 === errors){
if(data72.accounts !== undefined){
let data73 = data72.accounts;
const _errs153 = errors;
if(errors === _errs153){
if(Array.isArray(data73)){
var valid22 = true;
const len7 = data73.length;
for(let i7=0; i7<len7; i7++){
const _errs155 = errors;
if(typeof data73[i7] !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope/accounts/" + i7,schemaPath:"#/properties/exceptions/items/properties/scope/properties/accounts/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs155 === errors;
if(!valid22){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope/accounts",schemaPath:"#/properties/exceptions/items/properties/scope/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid21 = _errs153 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data72.regions !== undefined){
let data75 = data72.regions;
const _errs157 = errors;
if(errors === _errs157){
if(Array.isArray(data75)){
var valid23 = true;
const len8 = data75.length;
for(let i8=0; i8<len8; i8++){
const _errs159 = errors;
if(typeof data75[i8] !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope/regions/" + i8,schemaPath:"#/properties/exceptions/items/properties/scope/properties/regions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs159 === errors;
if(!valid23){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope/regions",schemaPath:"#/properties/exceptions/items/properties/scope/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid21 = _errs157 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data72.resources !== undefined){
let data77 = data72.resources;
const _errs161 = errors;
if(errors === _errs161){
if(Array.isArray(data77)){
var valid24 = true;
const len9 = data77.length;
for(let i9=0; i9<len9; i9++){
const _errs163 = errors;
if(typeof data77[i9] !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope/resources/" + i9,schemaPath:"#/properties/exceptions/items/properties/scope/properties/resources/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid24 = _errs163 === errors;
if(!valid24){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope/resources",schemaPath:"#/properties/exceptions/items/properties/scope/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid21 = _errs161 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data72.tags !== undefined){
let data79 = data72.tags;
const _errs165 = errors;
if(errors === _errs165){
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
for(const key15 in data79){
const _errs168 = errors;
if(typeof data79[key15] !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope/tags/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/exceptions/items/properties/scope/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs168 === errors;
if(!valid25){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope/tags",schemaPath:"#/properties/exceptions/items/properties/scope/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid21 = _errs165 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/scope",schemaPath:"#/properties/exceptions/items/properties/scope/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs150 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.owner !== undefined){
const _errs170 = errors;
if(typeof data69.owner !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/owner",schemaPath:"#/properties/exceptions/items/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs170 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.reason !== undefined){
const _errs172 = errors;
if(typeof data69.reason !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/reason",schemaPath:"#/properties/exceptions/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs172 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.ticket !== undefined){
const _errs174 = errors;
if(typeof data69.ticket !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/ticket",schemaPath:"#/properties/exceptions/items/properties/ticket/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs174 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.from !== undefined){
const _errs176 = errors;
if(typeof data69.from !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/from",schemaPath:"#/properties/exceptions/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs176 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.until !== undefined){
const _errs178 = errors;
if(typeof data69.until !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/until",schemaPath:"#/properties/exceptions/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs178 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.acceptUnknown !== undefined){
const _errs180 = errors;
if(typeof data69.acceptUnknown !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/acceptUnknown",schemaPath:"#/properties/exceptions/items/properties/acceptUnknown/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid20 = _errs180 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.fingerprint !== undefined){
const _errs182 = errors;
if(typeof data69.fingerprint !== "string"){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/fingerprint",schemaPath:"#/properties/exceptions/items/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs182 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.matched !== undefined){
let data88 = data69.matched;
const _errs184 = errors;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/matched",schemaPath:"#/properties/exceptions/items/properties/matched/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs184){
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 < 0 || isNaN(data88)){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/matched",schemaPath:"#/properties/exceptions/items/properties/matched/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid20 = _errs184 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.excepted !== undefined){
let data89 = data69.excepted;
const _errs186 = errors;
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/excepted",schemaPath:"#/properties/exceptions/items/properties/excepted/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs186){
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 < 0 || isNaN(data89)){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/excepted",schemaPath:"#/properties/exceptions/items/properties/excepted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid20 = _errs186 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data69.remarks !== undefined){
let data90 = data69.remarks;
const _errs188 = errors;
if(errors === _errs188){
if(Array.isArray(data90)){
var valid26 = true;
const len10 = data90.length;
for(let i10=0; i10<len10; i10++){
let data91 = data90[i10];
const _errs190 = errors;
if(!(((((((((data91 === "EXPIRED") || (data91 === "NOT_YET")) || (data91 === "UNDATED")) || (data91 === "EXPIRING")) || (data91 === "NOT_RUN")) || (data91 === "UNMATCHED")) || (data91 === "SHADOWED")) || (data91 === "CHANGED")) || (data91 === "UNKNOWN_NOT_ACCEPTED"))){
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/remarks/" + i10,schemaPath:"#/properties/exceptions/items/properties/remarks/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.exceptions.items.properties.remarks.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid26 = _errs190 === errors;
if(!valid26){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6+"/remarks",schemaPath:"#/properties/exceptions/items/properties/remarks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid20 = _errs188 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exceptions/" + i6,schemaPath:"#/properties/exceptions/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid19 = _errs143 === errors;
if(!valid19){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exceptions",schemaPath:"#/properties/exceptions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs141 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diagnostics !== undefined){
let data92 = data.diagnostics;
const _errs191 = errors;
if(errors === _errs191){
if(Array.isArray(data92)){
var valid27 = true;
const len11 = data92.length;
for(let i11=0; i11<len11; i11++){
let data93 = data92[i11];
const _errs193 = errors;
if(errors === _errs193){
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
let missing14;
if(((((data93.code === undefined) && (missing14 = "code")) || ((data93.severity === undefined) && (missing14 = "severity"))) || ((data93.location === undefined) && (missing14 = "location"))) || ((data93.message === undefined) && (missing14 = "message"))){
validate10.errors = [{instancePath:instancePath+"/diagnostics/" + i11,schemaPath:"#/properties/diagnostics/items/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
const _errs195 = errors;
for(const key16 in data93){
if(!((((key16 === "code") || (key16 === "severity")) || (key16 === "location")) || (key16 === "message"))){
validate10.errors = [{instancePath:instancePath+"/diagnostics/" + i11,schemaPath:"#/properties/diagnostics/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs195 === errors){
if(data93.code !== undefined){
let data94 = data93.code;
const _errs196 = errors;
if(!(((((((((((((((((((((((((((((data94 === "ACCOUNTING_MISMATCH") || (data94 === "CONTAINER_UNKNOWN")) || (data94 === "FILE_EMPTY")) || (data94 === "FILE_NOT_FOUND")) || (data94 === "FILE_UNREADABLE")) || (data94 === "GZIP_DAMAGED")) || (data94 === "INPUT_INVALID")) || (data94 === "INTERRUPTED")) || (data94 === "ITEM_CONTENT_UNREADABLE")) || (data94 === "ITEM_NOT_OBJECT")) || (data94 === "ITEM_NOT_RETURNED")) || (data94 === "ITEM_OVERSIZED")) || (data94 === "ITEM_TOO_DEEP")) || (data94 === "ITEM_TOO_LARGE")) || (data94 === "ITEM_UNKNOWN")) || (data94 === "ITEM_UNREAD")) || (data94 === "ITEM_UNREADABLE")) || (data94 === "ITEM_WITHOUT_IDENTITY")) || (data94 === "ITEMS_CONTRADICT")) || (data94 === "ITEMS_NOT_LIST")) || (data94 === "JSON_INVALID")) || (data94 === "JSON_TRUNCATED")) || (data94 === "LISTING_INCOMPLETE")) || (data94 === "MESSAGES_WITHOUT_ITEM")) || (data94 === "NO_FILES")) || (data94 === "PAGE_INCOMPLETE")) || (data94 === "SNAPSHOT_NAME_UNKNOWN")) || (data94 === "SNAPSHOT_NOT_FOUND")) || (data94 === "SNAPSHOTS_OVERLAP"))){
validate10.errors = [{instancePath:instancePath+"/diagnostics/" + i11+"/code",schemaPath:"#/properties/diagnostics/items/properties/code/enum",keyword:"enum",params:{allowedValues: schema11.properties.diagnostics.items.properties.code.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid28 = _errs196 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data93.severity !== undefined){
let data95 = data93.severity;
const _errs197 = errors;
if(!((data95 === "error") || (data95 === "warning"))){
validate10.errors = [{instancePath:instancePath+"/diagnostics/" + i11+"/severity",schemaPath:"#/properties/diagnostics/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema11.properties.diagnostics.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid28 = _errs197 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data93.location !== undefined){
const _errs198 = errors;
if(typeof data93.location !== "string"){
validate10.errors = [{instancePath:instancePath+"/diagnostics/" + i11+"/location",schemaPath:"#/properties/diagnostics/items/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs198 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data93.message !== undefined){
const _errs200 = errors;
if(typeof data93.message !== "string"){
validate10.errors = [{instancePath:instancePath+"/diagnostics/" + i11+"/message",schemaPath:"#/properties/diagnostics/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs200 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/diagnostics/" + i11,schemaPath:"#/properties/diagnostics/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs193 === errors;
if(!valid27){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/diagnostics",schemaPath:"#/properties/diagnostics/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs191 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
